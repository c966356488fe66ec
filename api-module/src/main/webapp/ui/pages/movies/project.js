import { get, query } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { icon } from "../../core/icons.js";
import { may } from "../../core/session.js";
import { empty } from "../../parts/notice.js";
import { table } from "../../parts/table.js";
import { COLUMNS } from "./jobs.js";

const PAGES = 3;

/** The latest movies of one project. The list of jobs knows no projects, so the newest are looked through. */
export default async function project({ id, signal }) {
  const { jobs, rest } = await latest(id, signal);
  const create = () => may("member") && h("a.button.primary", { href: `/jobs/new${query({ project: id })}` }, icon("plus"), "New movie");
  return {
    title: id,
    back: { href: "/projects", text: "Projects" },
    actions: [create()].filter(Boolean),
    body: h(".stack",
      jobs.length
        ? table("Movies", COLUMNS.filter(({ title }) => title !== "Project"), jobs)
        : empty("movie", "No movies here", "They may have been deleted, or are older than the latest ones."),
      rest && h("p.quiet", "Older movies stand in the list of all ", h("a", { href: "/jobs" }, "render jobs"), ".")),
  };
}

async function latest(project, signal) {
  const jobs = [];
  let cursor = "";
  for (let page = 0; page < PAGES && cursor !== null; page++) {
    const list = await get(`/v1/jobs${query({ limit: 100, cursor })}`, { signal });
    jobs.push(...list.jobs.filter(({ payload }) => payload?.projectId === project));
    cursor = list.nextCursor;
  }
  return { jobs, rest: cursor !== null };
}
