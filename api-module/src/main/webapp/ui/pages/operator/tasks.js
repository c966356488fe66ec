import { get, query } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { number } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { queryOf, refresh } from "../../core/router.js";
import { badge, empty } from "../../parts/notice.js";
import { pager, table, when } from "../../parts/table.js";

/** What the nodes do in the background, and what comes next. */
export default async function tasks({ signal }) {
  const { page } = queryOf();
  const list = await get(`/admin/tasks${query({ page })}`, { signal });
  return {
    title: "Background jobs",
    lead: "Rendering, deliveries and upkeep: what runs, what waits, what has failed.",
    actions: [h("button.button", { type: "button", onclick: refresh }, icon("refresh"), "Refresh")],
    body: h(".stack",
      list.data.length ? table("Background jobs", COLUMNS, list.data) : empty("tasks", "Nothing to do", "No job waits or runs."),
      pager(list)),
  };
}

const COLUMNS = [
  { title: "Job", cell: (task) => [task.task, h("span.sub.mono", task.instance)] },
  { title: "Due", cell: (task) => when(task.due_at) },
  { title: "Node", cell: (task) => (task.node ? h("span.mono", task.node) : h("span.quiet", "none yet")) },
  { title: "Failures", cell: (task) => [number(task.failures), task.last_failure_at && h("span.sub", "last ", when(task.last_failure_at))] },
  { title: "State", cell: (task) => state(task) },
];

const state = ({ node, failures }) => (node ? badge("running") : failures ? badge("failed", "Retrying") : badge("queued", "Waiting"));
