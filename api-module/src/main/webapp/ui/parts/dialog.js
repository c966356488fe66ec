import { fill, freshId, h } from "../core/dom.js";
import { icon } from "../core/icons.js";
import { problemNotice } from "./notice.js";

/**
 * Opens a dialog. The focus returns to where it was. What it held is gone from the page once it is closed.
 *
 * @returns { close, become(title, children): replaces what it holds }
 */
export function openDialog({ title, wide = false, onclose = () => {} }, ...children) {
  const id = freshId("dialog");
  const body = h(".dialog-body", children);
  const heading = h("h2", { id, tabindex: "-1" }, title);
  const close = () => dialog.close();
  const dialog = h(wide ? "dialog.wide" : "dialog", { "aria-labelledby": id },
    h("header.dialog-head", heading,
      h("button.icon-button", { type: "button", "aria-label": "Close", onclick: close }, icon("close"))),
    body);
  const before = document.activeElement;
  dialog.addEventListener("close", () => {
    dialog.remove();
    body.replaceChildren();
    (before?.isConnected ? before : document.querySelector("main"))?.focus();
    onclose();
  });
  document.body.append(dialog);
  dialog.showModal();
  (body.querySelector("[autofocus], input, select, textarea") ?? dialog).focus();
  return { close, become };

  function become(name, ...shown) {
    heading.textContent = name;
    fill(body, ...shown);
    heading.focus();
  }
}

/** Asks before something that cannot be undone; ends when it is done or given up. */
export function confirmed({ title, text, action, deed, danger = true }) {
  return new Promise((resolve) => {
    let outcome = null;
    const trouble = h(".trouble");
    const dialog = openDialog({ title, onclose: () => resolve(outcome) },
      typeof text === "string" ? h("p", text) : text, trouble,
      h(".dialog-foot",
        h("button.button", { type: "button", autofocus: true, onclick: () => dialog.close() }, "Cancel"),
        h(danger ? "button.button.danger" : "button.button.primary", { type: "button", onclick: carryOut }, action)));
    async function carryOut(event) {
      event.target.disabled = true;
      try {
        outcome = (await deed()) ?? true;
        dialog.close();
      } catch (problem) {
        fill(trouble, problemNotice(problem));
        event.target.disabled = false;
      }
    }
  });
}

export const closeDialogs = () => document.querySelectorAll("dialog[open]").forEach((dialog) => dialog.close());
