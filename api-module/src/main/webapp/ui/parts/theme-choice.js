import { freshId, h } from "../core/dom.js";

const THEMES = [["", "Auto"], ["light", "Light"], ["dark", "Dark"]];

/** Light, dark, or as the system says. */
export function themeChoice() {
  const name = freshId("theme");
  const chosen = localStorage.getItem("theme") ?? "";
  return h("fieldset.theme", h("legend.unseen", "Theme"),
    THEMES.map(([value, text]) =>
      h("label", h("input", { type: "radio", name, value, checked: value === chosen, onchange: () => choose(value) }), h("span", text))));
}

function choose(theme) {
  if (theme) {
    localStorage.setItem("theme", theme);
    document.documentElement.dataset.theme = theme;
  } else {
    localStorage.removeItem("theme");
    delete document.documentElement.dataset.theme;
  }
}
