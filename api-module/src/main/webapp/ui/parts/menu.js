import { h } from "../core/dom.js";
import { icon } from "../core/icons.js";
import { say } from "./toast.js";

/** A button that opens a short list of things to do. */
export function menu({ class: name = "", label, name: spoken, up = false, iconOnly = false }, items) {
  const summary = h("summary", { "aria-label": iconOnly ? spoken : null, title: iconOnly ? spoken : null }, label,
    !iconOnly && h("span.unseen", spoken));
  const details = h("details.menu", summary, h("ul.menu-list", items.map((item) => h("li", item))));
  details.className = ["menu", name, up && "up"].filter(Boolean).join(" ");
  details.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && details.open) {
      event.stopPropagation();
      details.open = false;
      summary.focus();
    }
  });
  details.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !details.contains(relatedTarget)) {
      details.open = false;
    }
  });
  return details;
}

export function menuItem(text, action, { picture, current = false, danger = false, hint = null } = {}) {
  return h(danger ? "button.menu-item.danger" : "button.menu-item", {
    type: "button",
    "aria-current": current ? "true" : null,
    onclick: async (event) => {
      const details = event.target.closest("details");
      details.open = false;
      // where dialogs return the focus to
      details.querySelector("summary").focus();
      try {
        await action();
      } catch (problem) {
        say(problem.message, "bad");
      }
    },
  }, picture && icon(picture), h("span", text), hint && h("span.quiet", hint), current && icon("check"));
}

/** The things that can be done to one row of a table. */
export const rowMenu = (name, items) =>
  menu({ class: "row-menu", label: icon("more"), name, iconOnly: true }, items);

document.addEventListener("click", (event) => {
  for (const open of document.querySelectorAll("details.menu[open]")) {
    if (!open.contains(event.target)) {
      open.open = false;
    }
  }
});
