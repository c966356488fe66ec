import { get, query } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { icon } from "../../core/icons.js";
import { queryOf } from "../../core/router.js";
import { may, planOf } from "../../core/session.js";
import { badge, empty, notice } from "../../parts/notice.js";
import { pager, table, when } from "../../parts/table.js";
import { renderSecret } from "./render-secret.js";
import { createWebhook } from "./webhook-forms.js";

/** The organization's own servers that are told what happens. */
export default async function webhooks({ session, signal }) {
  const { page } = queryOf();
  const [list, plan] = await Promise.all([get(`/v0/api/webhooks${query({ page })}`, { signal }), planOf(session.plan)]);
  const allowed = !plan || plan.features.webhooks;
  const create = () => may("admin") && h("button.button.primary", { type: "button", onclick: createWebhook }, icon("plus"), "Add endpoint");
  return {
    title: "Webhooks",
    lead: "Your own servers are told when a slideshow is ready or has failed, or a quota is used up.",
    actions: list.total > 0 && allowed ? [create()].filter(Boolean) : [],
    body: h(".stack",
      !allowed && notice("warn", h("p", h("b", `The ${plan.name} plan has no webhooks. `), h("a", { href: "/billing" }, "Compare plans"))),
      list.total === 0
        ? empty("webhook", "No endpoints yet", "Add an https address of yours. Every call is signed, tried up to six times, and kept in a log from which it can be sent again.", allowed && create())
        : [table("Webhooks", COLUMNS, list.data), pager(list)],
      renderSecret()),
  };
}

const COLUMNS = [
  { title: "Endpoint", cell: (hook) => [h("a", { href: `/integrations/webhooks/${hook._id}` }, hook.url), h("span.sub.mono", hook._id)] },
  { title: "Events", cell: (hook) => h("span.tags", hook.events.map((event) => h("span.tag", event))) },
  { title: "Changed", cell: (hook) => when(hook.updatedAt) },
  { title: "State", cell: (hook) => badge(hook.status) },
];
