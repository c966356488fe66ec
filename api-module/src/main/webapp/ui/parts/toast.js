import { h } from "../core/dom.js";

const SHOWN_MILLIS = 6000;
const stack = h(".toasts", { role: "status", "aria-live": "polite" });

/** Says shortly what came of something. */
export function say(text, kind = "good") {
  // dialogs lie above everything else, so the words go into the open one
  (document.querySelector("dialog[open]") ?? document.body).append(stack);
  const toast = h(`p.toast.${kind}`, text);
  stack.append(toast);
  setTimeout(() => toast.remove(), SHOWN_MILLIS);
}
