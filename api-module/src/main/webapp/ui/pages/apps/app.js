import { get, patch, query, remove } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { language, moment, words } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { go, refresh } from "../../core/router.js";
import { may } from "../../core/session.js";
import { confirmed } from "../../parts/dialog.js";
import { menuItem, rowMenu } from "../../parts/menu.js";
import { badge, empty } from "../../parts/notice.js";
import { say } from "../../parts/toast.js";
import { slideshowGrid } from "../slideshows/grid.js";
import { editApp } from "./app-form.js";
import { screenshotsPanel } from "./screenshots.js";

/** One app: what is known of it, its pictures and its latest slideshows. */
export default async function app({ id, signal }) {
  const [{ body: shown }, shows] = await Promise.all([
    get(`/apps/${id}`, { signal }),
    get(`/slideshows${query({ app_id: id, limit: 6 })}`, { signal }),
  ]);
  return {
    title: shown.name,
    back: { href: "/apps", text: "Apps" },
    actions: may("member") ? actions(shown) : [],
    body: h(".stack", facts(shown), screenshotsPanel(shown), latest(shown, shows)),
  };
}

function actions(shown) {
  const archived = shown.status === "ARCHIVED";
  return [
    !archived && h("a.button.primary", { href: `/slideshows/new?app=${shown._id}` }, icon("plus"), "New slideshow"),
    h("button.button", { type: "button", onclick: () => editApp(shown) }, "Edit"),
    rowMenu(`More for ${shown.name}`, [
      menuItem(archived ? "Activate" : "Archive", () => setStatus(shown, archived ? "ACTIVE" : "ARCHIVED"), { picture: "project" }),
      menuItem("Delete", () => discard(shown), { picture: "close", danger: true }),
    ]),
  ].filter(Boolean);
}

async function setStatus(shown, status) {
  await patch(`/apps/${shown._id}`, { status });
  say(status === "ACTIVE" ? "The app is active again." : "The app is archived; it makes no new slideshows.");
  await refresh();
}

async function discard(shown) {
  const done = await confirmed({
    title: `Delete ${shown.name}?`,
    text: "Its slideshows and screenshots go with it. Hooks stay. This cannot be undone.",
    action: "Delete app",
    deed: () => remove(`/apps/${shown._id}`),
  });
  if (done) {
    await go("/apps");
  }
}

function facts(shown) {
  return h("section.panel",
    h(".panel-head", h("h2", "About"), badge(shown.status)),
    h("dl.facts",
      h("dt", "Niche"), h("dd", words(shown.niche)),
      h("dt", "Language"), h("dd", language(shown.language)),
      h("dt", "Audience"), h("dd", shown.audience ?? h("span.quiet", "not said")),
      h("dt", "Good for"), h("dd", shown.value_props.length ? h("ul.bullets", shown.value_props.map((reason) => h("li", reason))) : h("span.quiet", "not said")),
      h("dt", "Colours"), h("dd.row", [shown.brand_primary_color, shown.brand_secondary_color].filter(Boolean).map(colour)),
      h("dt", "Id"), h("dd.mono", shown._id),
      h("dt", "Made"), h("dd", moment(shown.createdAt))));
}

function colour(code) {
  const square = h("span.swatch", { "aria-hidden": "true" });
  square.style.setProperty("background", code);
  return h("span", square, h("span.mono", code));
}

function latest(shown, shows) {
  return h("section.section",
    h(".panel-head", h("h2", "Latest slideshows"), shows.total > 6 && h("a", { href: `/slideshows?app_id=${shown._id}` }, `All ${shows.total}`)),
    shows.data.length ? slideshowGrid(shows.data) : empty("slides", "No slideshows yet", "Choose a template, and six slides are written and drawn for this app."));
}
