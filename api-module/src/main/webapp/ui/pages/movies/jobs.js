import { get, query } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { clock, words } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { goQuery, queryOf } from "../../core/router.js";
import { may } from "../../core/session.js";
import { choice } from "../../parts/fields.js";
import { badge, empty } from "../../parts/notice.js";
import { filters, table, when } from "../../parts/table.js";

const STATES = ["queued", "running", "waiting", "done", "failed", "cancelled"];

/** Movies that are or were rendered, the newest first. */
export default async function jobs({ signal }) {
  const { status, cursor } = queryOf();
  const list = await get(`/v1/jobs${query({ status, cursor, limit: 25 })}`, { signal });
  const create = () => may("member") && h("a.button.primary", { href: "/jobs/new" }, icon("plus"), "New movie");
  const nothing = !list.jobs.length && !status && !cursor;
  return {
    title: "Render jobs",
    lead: "Movies from JSON: scenes rendered side by side, then joined.",
    actions: nothing ? [] : [create()].filter(Boolean),
    body: nothing
      ? empty("movie", "No movies yet", "Describe scenes and layers as JSON; you get an MP4 that plays everywhere.", create())
      : h(".stack",
        filters(choice("State", [["", "All"], ...STATES.map((one) => [one, words(one)])], { name: "status", value: status })),
        list.jobs.length ? table("Render jobs", COLUMNS, list.jobs) : empty("search", "No job is like that", "Take the filter away."),
        turns(list.nextCursor, cursor)),
  };
}

export const COLUMNS = [
  { title: "Movie", cell: (job) => [h("a", { href: `/jobs/${job.jobId}` }, job.payload?.movie?.title ?? job.jobId), h("span.sub.mono", job.jobId)] },
  { title: "Project", cell: ({ payload }) => (payload?.projectId ? h("a", { href: `/projects/${encodeURIComponent(payload.projectId)}` }, payload.projectId) : "") },
  { title: "Length", cell: ({ mediaData }) => (mediaData ? clock(mediaData.duration) : h("span.quiet", "–")) },
  { title: "Made", cell: (job) => when(job.createdAt) },
  { title: "State", cell: (job) => (job.status === "running" ? badge("running", `${Math.round(job.progress * 100)} %`) : badge(job.status)) },
];

/** Cursors lead forwards only; the browser's own way back does the rest. */
export function turns(next, present) {
  return (next || present) && h("nav.pager", { "aria-label": "Pages of the list" },
    h("button.button", { type: "button", disabled: !present, onclick: () => goQuery({ cursor: "" }) }, "Newest"),
    h("button.button", { type: "button", disabled: !next, onclick: () => goQuery({ cursor: next }) }, "Older"));
}
