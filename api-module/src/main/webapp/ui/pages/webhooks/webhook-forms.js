import { patch, post } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { refresh } from "../../core/router.js";
import { snippet } from "../../parts/copy.js";
import { openDialog } from "../../parts/dialog.js";
import { boxes, field } from "../../parts/fields.js";
import { form } from "../../parts/form.js";
import { notice } from "../../parts/notice.js";
import { say } from "../../parts/toast.js";

const EVENTS = [
  ["slideshow.completed", "slideshow.completed", "the six slides are ready"],
  ["slideshow.failed", "slideshow.failed", "it could not be made, and was not counted"],
  ["quota.exceeded", "quota.exceeded", "a call was refused as the plan's quota is used up"],
];
const ALL = EVENTS.map(([event]) => event);

const fields = (url, events) => [
  field("Address", { name: "url", type: "url", value: url, maxlength: 2048, required: true, placeholder: "https://example.com/hooks/viralstack", hint: "Public and https; private addresses are refused.", autofocus: true }),
  boxes("Events", "events", EVENTS, events),
];

/** Adds an endpoint, and shows the secret that signs its calls this once. */
export function createWebhook() {
  const dialog = openDialog({ title: "Add endpoint", onclose: refresh },
    form({ submit: "Add endpoint", action: create }, fields("", ALL)));

  async function create({ url, events = [] }) {
    const made = await post("/v0/api/webhooks", { url, events });
    dialog.become("Signing secret",
      notice("info", h("p", h("b", "Copy this secret now. "), "It is shown only this once. Check the signature of every call with it.")),
      snippet("Secret", (made.body ?? made).secret, { secret: true }),
      h(".dialog-foot", h("button.button.primary", { type: "button", onclick: () => dialog.close() }, "I have copied it")));
  }
}

export function editWebhook(hook) {
  const dialog = openDialog({ title: "Edit endpoint" },
    form({ submit: "Save", action: save }, fields(hook.url, hook.events)));

  async function save({ url, events = [] }) {
    await patch(`/v0/api/webhooks/${hook._id}`, { url, events });
    dialog.close();
    say("The endpoint is changed.");
    await refresh();
  }
}
