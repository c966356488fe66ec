import { get, query } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { words } from "../../core/format.js";
import { queryOf } from "../../core/router.js";
import { planCatalogue } from "../../core/session.js";
import { choice } from "../../parts/fields.js";
import { badge, empty } from "../../parts/notice.js";
import { filters, pager, searchBox, table, when } from "../../parts/table.js";

const STATES = ["ACTIVE", "TRIALING", "PAST_DUE", "SUSPENDED", "CANCELED"];

/** All organizations of the installation. */
export default async function organizations({ signal }) {
  const { page, name, plan, status } = queryOf();
  const [list, plans] = await Promise.all([get(`/admin/organizations${query({ page, name, plan, status })}`, { signal }), planCatalogue()]);
  const names = new Map(plans.map(({ key, name: title }) => [key, title]));
  return {
    title: "Organizations",
    lead: "Everybody on this installation.",
    body: h(".stack",
      filters(searchBox("name", "Search by name", name),
        choice("Plan", [["", "All"], ...names], { name: "plan", value: plan }),
        choice("State", [["", "All"], ...STATES.map((one) => [one, words(one)])], { name: "status", value: status })),
      list.data.length
        ? table("Organizations", [
          { title: "Name", cell: (one) => [h("a", { href: `/operator/organizations/${one._id}` }, one.name), h("span.sub.mono", one._id)] },
          { title: "Plan", cell: (one) => names.get(one.plan) ?? one.plan },
          { title: "Since", cell: (one) => when(one.createdAt) },
          { title: "State", cell: (one) => badge(one.status) },
        ], list.data)
        : empty("search", "No organization is like that", "Take a filter away."),
      pager(list)),
  };
}
