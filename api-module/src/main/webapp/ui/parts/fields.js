import { freshId, h } from "../core/dom.js";

/** A labelled input; "hint" stands below the label. Other attributes go to the input. */
export function field(label, { hint, tag = "input", children = [], ...attributes }) {
  const id = freshId("field");
  const hintId = hint ? `${id}-hint` : null;
  return h(".field",
    h("label", { for: id }, label, !attributes.required && attributes.optional !== false && tag === "input" && h("span.optional", "optional")),
    hint && h("p.hint", { id: hintId }, hint),
    h(tag, { id, "data-hint": hintId, "aria-describedby": hintId, ...attributes }, children));
}

export const area = (label, attributes) => field(label, { rows: 3, ...attributes, tag: "textarea" });

/** A choice from [value, text] pairs. */
export const choice = (label, options, { value, ...attributes }) =>
  field(label, {
    ...attributes,
    tag: "select",
    children: options.map(([key, text]) => h("option", { value: key, selected: key === value }, text)),
  });

/** One of a few, each with words of its own: [value, title, text]. */
export const cards = (legend, name, options, chosen) =>
  h("fieldset.cards", h("legend", legend),
    options.map(([value, title, text]) =>
      h("label.card-choice", h("input", { type: "radio", name, value, checked: value === chosen }),
        h("span", h("b", title), h("span.quiet", text)))));

/** Any of a few: [value, title, text]. */
export const boxes = (legend, name, options, chosen) =>
  h("fieldset.boxes", h("legend", legend),
    options.map(([value, title, text]) =>
      h("label.box", h("input", { type: "checkbox", name, value, checked: chosen.includes(value) }),
        h("span", h("b", title), text && h("span.quiet", text)))));
