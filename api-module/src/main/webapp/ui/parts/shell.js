import { fill, h } from "../core/dom.js";
import { navigation } from "./navigation.js";
import { icon } from "../core/icons.js";

const main = h("main", { id: "main", tabindex: "-1" });
const announcer = h("p.unseen", { role: "status", "aria-live": "polite" });
let inside = null;

/** Says something to those who hear the page. */
export const announce = (text) => { announcer.textContent = text; };

export const brand = () =>
  h("a.brand", { href: "/" }, h("img", { src: "/ui/mark.svg", alt: "", width: 28, height: 28 }), "ViralStack");

/** Shows a page without navigation, as before somebody is signed in. */
export function showAlone({ title, body, wide = false }, moved) {
  inside = null;
  fill(main, h("h1", title), body);
  main.className = wide ? "sheet wide" : "sheet";
  fill(document.body, h(".alone", h("header", brand()), main), announcer);
  arrive(title, moved);
}

/**
 * Shows a page beside the navigation.
 *
 * page: { title, lead?, back?: { href, text }, actions?: [elements], body }
 */
export function showInside(page, who, moved) {
  const before = moved ? null : traceOf(document.activeElement);
  main.className = "content";
  fill(main, heading(page), page.body);
  if (!inside || !document.body.contains(inside)) {
    inside = h(".inside");
    fill(document.body, h("a.skip", { href: "#main" }, "Skip to the content"), inside, announcer);
  }
  fill(inside, bar(), navigation(who), main);
  document.body.classList.remove("navigating");
  arrive(page.title, moved);
  if (before) {
    (find(before) ?? main).focus({ preventScroll: true });
  }
}

/** What is known of an element of the page, to find it again once the page was made anew; null for what stands elsewhere. */
function traceOf(element) {
  return element !== main && main.contains(element)
    ? { tag: element.tagName, name: element.name, words: element.ariaLabel ?? element.textContent }
    : null;
}

const find = ({ tag, name, words }) =>
  [...main.querySelectorAll(tag)].find((one) => (name ? one.name === name : (one.ariaLabel ?? one.textContent) === words));

function heading({ title, lead, back, actions = [] }) {
  return h("header.heading",
    back && h("a.back", { href: back.href }, icon("back"), back.text),
    h(".heading-row", h(".heading-words", h("h1", title), lead && h("p.quiet", lead)),
      actions.length > 0 && h(".actions", actions)));
}

/** What stands above everything on a narrow screen. */
function bar() {
  const button = h("button.icon-button", {
    type: "button",
    "aria-label": "Navigation",
    "aria-expanded": "false",
    "aria-controls": "navigation",
    onclick: () => button.setAttribute("aria-expanded", String(document.body.classList.toggle("navigating"))),
  }, icon("menu"));
  return h("header.bar", button, brand());
}

function arrive(title, moved) {
  if (moved) {
    scrollTo(0, 0);
    main.focus({ preventScroll: true });
    announce(title);
  }
}

addEventListener("keydown", (event) => {
  if (event.key === "Escape" && document.body.classList.contains("navigating")) {
    document.body.classList.remove("navigating");
    document.querySelector(".bar button")?.focus();
  }
});
document.addEventListener("click", (event) => {
  if (document.body.classList.contains("navigating") && !event.target.closest(".side, .bar")) {
    document.body.classList.remove("navigating");
  }
});
