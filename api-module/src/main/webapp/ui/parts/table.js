import { h } from "../core/dom.js";
import { icon } from "../core/icons.js";
import { goQuery } from "../core/router.js";
import { ago, moment, number } from "../core/format.js";

/**
 * A table that becomes a list of cards on a narrow screen.
 *
 * @param columns [{ title, cell: (row) => node or text, class? }]; a column without a title holds what can be done
 */
export function table(caption, columns, rows) {
  return h(".table-frame", h("table",
    h("caption.unseen", caption),
    h("thead", h("tr", columns.map(({ title }) => h("th", { scope: "col" }, title || h("span.unseen", "Actions"))))),
    h("tbody", rows.map((row) => h("tr", columns.map((column, i) => cell(column, row, i)))))));
}

function cell({ title, cell: content, class: name }, row, index) {
  const td = h(index === 0 ? "th" : "td", { "data-title": title || null, scope: index === 0 ? "row" : null }, h(".cell", content(row)));
  if (name || !title) {
    td.className = name ?? "doing";
  }
  return td;
}

/** A moment in words, exactly on pointing at it. */
export const when = (text, never = "never") =>
  text ? h("time", { datetime: text, title: moment(text) }, ago(text)) : h("span.quiet", never);

/** The way to the other pages of a list. */
export function pager({ page, limit, total }) {
  const pages = Math.max(1, Math.ceil(total / limit));
  if (pages === 1) {
    return null;
  }
  return h("nav.pager", { "aria-label": "Pages of the list" },
    turn("Newer", page - 1, page > 1),
    h("span.quiet", `${number((page - 1) * limit + 1)}–${number(Math.min(total, page * limit))} of ${number(total)}`),
    turn("Older", page + 1, page < pages));
}

const turn = (text, to, possible) =>
  h("button.button", { type: "button", disabled: !possible, onclick: () => goQuery({ page: to > 1 ? to : "" }) }, text);

/** What a list is narrowed down by; every change shows the list anew. */
export function filters(...fields) {
  return h("form.filters", { role: "search", method: "post", onsubmit: apply, onchange: apply }, fields,
    h("button.unseen", { type: "submit" }, "Apply"));
}

function apply(event) {
  event.preventDefault();
  goQuery({ ...Object.fromEntries(new FormData(event.currentTarget)), page: "" }, { stay: true });
}

export const searchBox = (name, label, value) =>
  h("label.search", h("span.unseen", label), icon("search"), h("input", { type: "search", name, placeholder: label, value }));
