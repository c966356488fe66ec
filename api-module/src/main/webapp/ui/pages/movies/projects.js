import { get, query } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { icon } from "../../core/icons.js";
import { goQuery, queryOf } from "../../core/router.js";
import { may } from "../../core/session.js";
import { empty } from "../../parts/notice.js";
import { table, when } from "../../parts/table.js";

/** The names under which movies are put together. */
export default async function projects({ signal }) {
  const { cursor } = queryOf();
  const list = await get(`/v1/projects${query({ cursor, limit: 50 })}`, { signal });
  return {
    title: "Projects",
    lead: "A project is a name that you give to movies that belong together; the first movie that names it makes it.",
    body: list.projects.length
      ? h(".stack", table("Projects", COLUMNS, list.projects),
        list.nextCursor && h("nav.pager", { "aria-label": "Pages of the list" }, h("button.button", { type: "button", onclick: () => goQuery({ cursor: list.nextCursor }) }, "Older")))
      : empty("project", "No projects yet", "Render a movie and name its project.", may("member") && h("a.button.primary", { href: "/jobs/new" }, icon("plus"), "New movie")),
  };
}

const COLUMNS = [
  { title: "Name", cell: ({ projectId }) => h("a", { href: `/projects/${encodeURIComponent(projectId)}` }, projectId) },
  { title: "Made", cell: ({ createdAt }) => when(createdAt) },
  { title: "Last used", cell: ({ lastUsedAt }) => when(lastUsedAt) },
];
