import { patch } from "../../core/api.js";
import { openDialog } from "../../parts/dialog.js";
import { area, field } from "../../parts/fields.js";
import { form } from "../../parts/form.js";
import { say } from "../../parts/toast.js";

const lines = (text) => text.split("\n").map((line) => line.trim()).filter(Boolean);

/** Changes the words on one slide, which is then drawn again. */
export function editSlide(context, slide) {
  const dialog = openDialog({ title: `Slide ${slide.position}` },
    form({ submit: "Save and draw again", action: save },
      area("Headline", { name: "text", value: slide.text, maxlength: 240, required: true, autofocus: true }),
      slide.body !== null && area("Body", { name: "body", value: slide.body, maxlength: 400 }),
      slide.badge !== null && field("Badge", { name: "badge", value: slide.badge, maxlength: 40 }),
      slide.points.length > 0 && area("Points", { name: "points", value: slide.points.join("\n"), rows: 5, hint: "One a line, up to five" }),
      slide.call_to_action !== null && field("Button", { name: "call_to_action", value: slide.call_to_action, maxlength: 60 })));

  async function save({ points, ...typed }) {
    const change = { position: slide.position, ...typed, ...(points !== undefined && { points: lines(points) }) };
    await send(context, { slides: [change] }, dialog);
  }
}

/** Changes the words beside the pictures. */
export function editWords(context) {
  const { caption, hashtags, ctas } = context.show;
  const dialog = openDialog({ title: "Words", wide: true },
    form({ submit: "Save", action: save },
      area("Caption", { name: "caption", value: caption, maxlength: 1000, rows: 5, required: true, autofocus: true }),
      field("Hashtags", { name: "hashtags", value: hashtags.join(" "), required: true }),
      area("Calls to action", { name: "ctas", value: ctas.join("\n"), hint: "Three, one a line", required: true })));

  async function save(typed) {
    await send(context, { caption: typed.caption, hashtags: typed.hashtags.split(/\s+/).filter(Boolean), ctas: lines(typed.ctas) }, dialog);
  }
}

async function send(context, change, dialog) {
  const { body } = await patch(`/slideshows/${context.show._id}`, change);
  dialog.close();
  say(body.status === "READY" ? "The words are changed." : "The words are changed; the slide is drawn again.");
  context.render(body);
}
