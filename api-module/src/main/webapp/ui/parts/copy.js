import { h } from "../core/dom.js";
import { icon } from "../core/icons.js";
import { say } from "./toast.js";

/** A button that copies what a function says at that moment. */
export function copyButton(text, label = "Copy") {
  const word = h("span", label);
  return h("button.button.small", { type: "button", onclick: copy }, icon("copy"), word);
  async function copy() {
    try {
      await navigator.clipboard.writeText(text());
      word.textContent = "Copied";
      setTimeout(() => { word.textContent = label; }, 2000);
    } catch {
      say("The browser does not allow copying here; select the text and copy it.", "bad");
    }
  }
}

/** Something to be copied, in the letters of programs. */
export function snippet(label, text, { secret = false } = {}) {
  return h(".snippet", h(".snippet-head", h("span.quiet", label), copyButton(() => text)),
    h("pre", { tabindex: "0", "aria-label": label, "data-secret": secret }, text));
}
