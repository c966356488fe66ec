import { get, post, put, query } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { day, moment, plural } from "../../core/format.js";
import { queryOf, refresh } from "../../core/router.js";
import { forget, planCatalogue } from "../../core/session.js";
import { openDialog } from "../../parts/dialog.js";
import { area, choice } from "../../parts/fields.js";
import { form, given } from "../../parts/form.js";
import { badge } from "../../parts/notice.js";
import { say } from "../../parts/toast.js";
import { pager } from "../../parts/table.js";
import { memberTable } from "./members.js";
import { bar, countedOf } from "../plan/usage.js";

/** One organization as the operator sees it: its plan, its state, its use. */
export default async function organization({ id, signal }) {
  const [{ body: one }, members, plans] = await Promise.all([
    get(`/admin/organizations/${id}`, { signal }),
    get(`/admin/organizations/${id}/members${query({ page: queryOf().page })}`, { signal }),
    planCatalogue(),
  ]);
  const suspended = one.status === "SUSPENDED";
  return {
    title: one.name,
    back: { href: "/operator/organizations", text: "Organizations" },
    actions: [
      h("button.button", { type: "button", onclick: () => setPlan(one, plans) }, "Set plan"),
      suspended
        ? h("button.button.primary", { type: "button", onclick: () => resume(one) }, "Resume")
        : h("button.button.danger", { type: "button", onclick: () => suspend(one) }, "Suspend"),
    ],
    body: h(".stack",
      h("section.panel", h(".panel-head", h("h2", "Organization"), badge(one.status)),
        h("dl.facts",
          h("dt", "Plan"), h("dd", plans.find(({ key }) => key === one.plan)?.name ?? one.plan),
          one.trial_ends_at && [h("dt", "Trial ends"), h("dd", day(one.trial_ends_at))],
          h("dt", "Id"), h("dd.mono", one._id),
          h("dt", "Made"), h("dd", moment(one.createdAt)))),
      h("section.section", h("h2", "Members"), memberTable(members.data), pager(members)),
      h("section.panel", h("h2", "Usage"), h(".columns.usages", countedOf(one.usage.features).map(bar)))),
  };
}

const receipt = ({ confirmed_nodes: nodes, propagation_ms: millis }) => `${plural(nodes, "node")} confirmed in ${millis} ms.`;

function setPlan(one, plans) {
  const dialog = openDialog({ title: `Plan of ${one.name}` },
    form({ submit: "Set plan", action: set },
      h("p.quiet", "In force on every node at once. Nothing is deleted on a smaller plan; nothing more can be made beyond it."),
      choice("Plan", plans.map(({ key, name }) => [key, name]), { name: "plan", value: one.plan })));

  async function set(typed) {
    const { body } = await put(`/admin/organizations/${one._id}/subscription`, typed);
    dialog.close();
    forget();
    say(`The plan is set. ${receipt(body)}`);
    await refresh();
  }
}

function suspend(one) {
  const dialog = openDialog({ title: `Suspend ${one.name}?` },
    form({ submit: "Suspend", action: close },
      h("p", "Its members see the billing page only, and its keys are refused, on every node at once. Nothing is deleted."),
      area("Reason", { name: "reason", maxlength: 500, hint: "For the audit log" })));

  async function close(typed) {
    const { body } = await post(`/admin/organizations/${one._id}/suspend`, given(typed));
    dialog.close();
    say(`Suspended. ${receipt(body)}`);
    await refresh();
  }
}

async function resume(one) {
  try {
    const { body } = await post(`/admin/organizations/${one._id}/resume`);
    say(`It goes on as before. ${receipt(body)}`);
  } catch (problem) {
    say(problem.message, "bad");
  }
  await refresh();
}
