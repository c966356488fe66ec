import { get, query } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { language, words } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { queryOf } from "../../core/router.js";
import { may } from "../../core/session.js";
import { choice } from "../../parts/fields.js";
import { badge, empty } from "../../parts/notice.js";
import { filters, pager, table, when } from "../../parts/table.js";
import { createApp } from "./app-form.js";

const STATES = [["", "All"], ["ACTIVE", "Active"], ["ARCHIVED", "Archived"]];

/** What slideshows are made for. */
export default async function apps({ signal }) {
  const { page, status } = queryOf();
  const list = await get(`/apps${query({ page, status })}`, { signal });
  const create = () => may("member") && h("button.button.primary", { type: "button", onclick: createApp }, icon("plus"), "New app");
  const nothing = list.total === 0 && !status;
  return {
    title: "Apps",
    lead: "What your slideshows are about: a product with its niche, words and colours.",
    actions: nothing ? [] : [create()].filter(Boolean),
    body: nothing
      ? empty("app", "No apps yet", "Describe what you promote once; every slideshow takes its words and colours from there.", create())
      : h(".stack",
        filters(choice("State", STATES, { name: "status", value: status })),
        list.data.length ? table("Apps", COLUMNS, list.data) : h("p.quiet", "No app is like that."),
        pager(list)),
  };
}

const COLUMNS = [
  { title: "Name", cell: (app) => [h("a", { href: `/apps/${app._id}` }, swatch(app), app.name), h("span.sub", app.slug)] },
  { title: "Niche", cell: (app) => words(app.niche) },
  { title: "Language", cell: (app) => language(app.language) },
  { title: "Changed", cell: (app) => when(app.updatedAt) },
  { title: "State", cell: (app) => badge(app.status) },
];

/** The app's colour as a small square. */
export function swatch(app) {
  const square = h("span.swatch", { "aria-hidden": "true" });
  square.style.setProperty("background", app.brand_primary_color ?? "var(--edge)");
  return square;
}
