import { get, getKept, query } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { icon } from "../../core/icons.js";
import { queryOf } from "../../core/router.js";
import { may } from "../../core/session.js";
import { choice } from "../../parts/fields.js";
import { empty } from "../../parts/notice.js";
import { filters, pager } from "../../parts/table.js";
import { slideshowGrid } from "./grid.js";

const STATES = [["", "All"], ["READY", "Ready"], ["RENDERING", "Rendering"], ["QUEUED", "Queued"], ["FAILED", "Failed"]];

/** All slideshows, the newest first. */
export default async function slideshows({ signal }) {
  const { page, app_id, status } = queryOf();
  const [list, { data: apps }] = await Promise.all([
    get(`/slideshows${query({ page, app_id, status })}`, { signal }),
    getKept("/apps?limit=100", { signal }),
  ]);
  const create = () => may("member") && h("a.button.primary", { href: apps.length ? "/slideshows/new" : "/apps" }, icon("plus"), apps.length ? "New slideshow" : "Make an app first");
  const nothing = list.total === 0 && !app_id && !status;
  return {
    title: "Slideshows",
    lead: "Six slides with a caption, hashtags and calls to action.",
    actions: nothing ? [] : [create()].filter(Boolean),
    body: nothing
      ? empty("slides", "No slideshows yet", "Choose an app and a template; the words are written and the six pictures drawn for you.", create())
      : h(".stack",
        filters(
          choice("App", [["", "All"], ...apps.map(({ _id, name }) => [_id, name])], { name: "app_id", value: app_id }),
          choice("State", STATES, { name: "status", value: status })),
        list.data.length ? slideshowGrid(list.data) : empty("search", "No slideshow is like that", "Take a filter away."),
        pager(list)),
  };
}
