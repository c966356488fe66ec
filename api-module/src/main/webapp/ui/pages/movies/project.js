import { get, query } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { icon } from "../../core/icons.js";
import { queryOf } from "../../core/router.js";
import { may } from "../../core/session.js";
import { empty } from "../../parts/notice.js";
import { table } from "../../parts/table.js";
import { COLUMNS, turns } from "./jobs.js";

/** The movies of one project, the newest first. */
export default async function project({ id, signal }) {
  const { cursor } = queryOf();
  const list = await get(`/v1/jobs${query({ projectId: id, cursor, limit: 25 })}`, { signal });
  const create = () => may("member") && h("a.button.primary", { href: `/jobs/new${query({ project: id })}` }, icon("plus"), "New movie");
  return {
    title: id,
    back: { href: "/projects", text: "Projects" },
    actions: list.jobs.length ? [create()].filter(Boolean) : [],
    body: list.jobs.length
      ? h(".stack", table("Movies", COLUMNS.filter(({ title }) => title !== "Project"), list.jobs), turns(list.nextCursor, cursor))
      : empty("movie", "No movies here", "They may have been deleted.", create()),
  };
}
