/**
 * Builds elements. Texts become text nodes and never markup, so nothing that somebody typed can run.
 *
 * h("p.quiet", { id: "hint", onclick: go }, "Some ", h("b", "bold"), " words")
 */
export function h(selector, ...rest) {
  const [tag, ...classes] = selector.split(".");
  const element = document.createElement(tag || "div");
  if (classes.length) {
    element.className = classes.join(" ");
  }
  const [first] = rest;
  if (isAttributes(first)) {
    assign(element, rest.shift());
  }
  element.append(...rest.flat(Infinity).filter(isShown));
  return element;
}

const isShown = (child) => child !== null && child !== undefined && child !== false;

function isAttributes(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value) && !(value instanceof Node);
}

function assign(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (name === "value") {
      element.value = value ?? "";
    } else if (value === true) {
      element.setAttribute(name, "");
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value);
    }
  }
}

let last = 0;

/** An id that no other element has, for labels and descriptions. */
export const freshId = (word) => `${word}-${(last += 1)}`;

/** Replaces what an element holds. */
export function fill(element, ...children) {
  element.replaceChildren(...children.flat(Infinity).filter(isShown));
  return element;
}
