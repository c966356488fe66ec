import { get, patch, post } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { plural } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { refresh } from "../../core/router.js";
import { may } from "../../core/session.js";
import { say } from "../../parts/toast.js";

const MOST = 20;

/** The app's pictures: shown, uploaded, taken away. Pictures that stand elsewhere are named and not fetched. */
export function screenshotsPanel(app) {
  const input = h("input.unseen", { type: "file", accept: "image/png,image/jpeg,image/webp", multiple: true, "aria-label": "Screenshot files", onchange: () => upload(app, [...input.files]) });
  const add = h("button.button.small", { type: "button", onclick: () => input.click() }, icon("plus"), "Upload");
  return h("section.panel",
    h(".panel-head", h("h2", "Screenshots"), may("member") && app.screenshots.length < MOST && [add, input]),
    app.screenshots.length
      ? h("ul.shots", app.screenshots.map((url, i) => shot(app, url, i + 1)))
      : h("p.quiet", "Without screenshots, artwork in the brand colours is drawn behind the words. PNG, JPEG or WebP, up to 10 MB each."));
}

function shot(app, url, number) {
  const own = new URL(url).origin === location.origin;
  return h("li.shot",
    own ? h("img", { src: url, alt: `Screenshot ${number}`, loading: "lazy" }) : h("a.breakable", { href: url, rel: "noreferrer" }, url),
    may("member") && h("button.icon-button", { type: "button", "aria-label": `Remove screenshot ${number}`, onclick: () => take(app, url) }, icon("close")));
}

async function upload(app, files) {
  try {
    for (const file of files) {
      const body = new FormData();
      body.append("file", file);
      await post(`/apps/${app._id}/screenshots`, body);
    }
    say(`${plural(files.length, "screenshot")} uploaded.`);
  } catch (problem) {
    say(problem.message, "bad");
  }
  await refresh();
}

async function take(app, url) {
  try {
    // As the list stands by now: what is missing in it is deleted, also what a colleague has just uploaded.
    const { body: present } = await get(`/apps/${app._id}`);
    await patch(`/apps/${app._id}`, { screenshots: present.screenshots.filter((other) => other !== url) });
  } catch (problem) {
    say(problem.message, "bad");
  }
  await refresh();
}
