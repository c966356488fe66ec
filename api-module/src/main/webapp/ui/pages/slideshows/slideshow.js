import { get, pause, remove } from "../../core/api.js";
import { fill, h } from "../../core/dom.js";
import { moment, words } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { go } from "../../core/router.js";
import { may } from "../../core/session.js";
import { copyButton } from "../../parts/copy.js";
import { confirmed } from "../../parts/dialog.js";
import { menuItem, rowMenu } from "../../parts/menu.js";
import { badge, notice, problemNotice } from "../../parts/notice.js";
import { editSlide, editWords } from "./text-forms.js";

const SLIDES = 6;
const FIRST_WAIT_MILLIS = 1000;
const LONGEST_WAIT_MILLIS = 6000;

/** One slideshow: its progress while it is made, then its six pictures and the words beside them. */
export default async function slideshow({ id, signal }) {
  const { body: first } = await get(`/slideshows/${id}`, { signal });
  const place = h(".stack");
  const actions = h(".actions");
  const context = { show: null, signal };
  context.render = (show) => {
    context.show = show;
    fill(place, content(context));
    fill(actions, actionsFor(context));
    if (isBusy(show)) {
      follow(context).catch((problem) => problem.name === "AbortError" || fill(place, problemNotice(problem)));
    }
  };
  context.render(first);
  return { title: titleOf(first), back: { href: "/slideshows", text: "Slideshows" }, actions: [actions], body: place };
}

const titleOf = (show) => show.slides[0]?.text ?? words(show.template_key);
/** Whether it was made once, so that its words can be edited even where they could not be drawn. */
const isWritten = ({ caption }) => Boolean(caption);
const isBusy = ({ status }) => status === "QUEUED" || status === "RENDERING";

/** Asks again, less often each time, until the work is done or the page is left. */
async function follow(context) {
  const { show, signal } = context;
  for (let wait = FIRST_WAIT_MILLIS; ; wait = Math.min(LONGEST_WAIT_MILLIS, wait * 1.4)) {
    await pause(wait, signal);
    const { body } = await get(`/slideshows/${show._id}`, { signal });
    if (body.status !== show.status || body.updatedAt !== show.updatedAt) {
      context.render(body);
      return;
    }
  }
}

function actionsFor({ show }) {
  return [
    show.export_url && h("a.button.primary", { href: show.export_url, download: "" }, icon("download"), "Download ZIP"),
    may("member") && rowMenu("More for this slideshow", [menuItem("Delete", () => discard(show), { picture: "close", danger: true })]),
  ];
}

async function discard(show) {
  const done = await confirmed({
    title: "Delete this slideshow?",
    text: "Its pictures and words go with it. The month's quota is not given back.",
    action: "Delete slideshow",
    deed: () => remove(`/slideshows/${show._id}`),
  });
  if (done) {
    await go("/slideshows");
  }
}

function content(context) {
  const { show } = context;
  return [
    state(show),
    h("ol.slides", { "aria-label": "Slides", "aria-busy": String(isBusy(show)) },
      Array.from({ length: SLIDES }, (_, i) => slide(context, show.slides[i], i + 1))),
    show.caption && wordsPanel(context),
    facts(show),
  ];
}

function state(show) {
  switch (show.status) {
    case "QUEUED":
      return h(".progress-line", { role: "status" }, badge("QUEUED"), "Waiting for its turn.", h("progress", { "aria-label": "Progress" }));
    case "RENDERING":
      return h(".progress-line", { role: "status" }, badge("RENDERING"), "The slides are being written and drawn.", h("progress", { "aria-label": "Progress" }));
    case "FAILED":
      return isWritten(show)
        ? notice("bad", h("p", h("b", "The slides could not be drawn. "), show.error ?? ""), h("p", "Edit the words to have them drawn again."))
        : notice("bad", h("p", h("b", "This slideshow could not be made. "), show.error ?? ""), h("p", "It was not counted. ", h("a", { href: `/slideshows/new?app=${show.app_id}` }, "Make another one")));
    default:
      return null;
  }
}

function slide(context, one, position) {
  const editable = one && isWritten(context.show) && !isBusy(context.show) && may("member");
  return h("li.slide",
    one?.url
      ? h("img", { src: one.url, alt: `Slide ${position}: ${one.text}`, width: 1080, height: 1920 })
      : h(context.show.status === "FAILED" ? ".slide-blank" : ".slide-blank.shimmer", h("span.quiet", String(position))),
    editable && h("button.button.small", { type: "button", "aria-label": `Edit slide ${position}`, onclick: () => editSlide(context, one) }, "Edit"));
}

function wordsPanel(context) {
  const { caption, hashtags, ctas, status } = context.show;
  const all = `${caption}\n\n${hashtags.join(" ")}`;
  return h("section.panel",
    h(".panel-head", h("h2", "Words"), h(".actions", copyButton(() => all, "Copy caption"),
      may("member") && !isBusy({ status }) && h("button.button.small", { type: "button", onclick: () => editWords(context) }, "Edit"))),
    h("p.preline", caption),
    h(".tags", hashtags.map((tag) => h("span.tag", tag))),
    h(".stack.tight", h("h3", "Calls to action"), h("ul.bullets", ctas.map((call) => h("li", call)))));
}

function facts(show) {
  return h("section.panel", h("h2", "Made from"),
    h("dl.facts",
      h("dt", "State"), h("dd", badge(show.status)),
      h("dt", "App"), h("dd", h("a", { href: `/apps/${show.app_id}` }, "Open the app")),
      h("dt", "Template"), h("dd", words(show.template_key)),
      Object.entries(show.variables).map(([name, value]) => [h("dt", words(name)), h("dd", value)]),
      show.hook_text_snapshot && [h("dt", "Hook"), h("dd", show.hook_text_snapshot)],
      h("dt", "Language"), h("dd", show.language),
      show.strategy && [h("dt", "Written by"), h("dd", show.strategy === "model" ? "the language model" : "the library")],
      h("dt", "Id"), h("dd.mono", show._id),
      h("dt", "Made"), h("dd", moment(show.createdAt))));
}
