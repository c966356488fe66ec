import { get, post } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { day, price, words } from "../../core/format.js";
import { may, planCatalogue } from "../../core/session.js";
import { openDialog } from "../../parts/dialog.js";
import { badge, notice, problemNotice } from "../../parts/notice.js";
import { comparison } from "./comparison.js";

/** The organization's plan, and what the others offer. */
export default async function billing({ session, signal }) {
  const [plans, subscription] = await Promise.all([
    planCatalogue(),
    may("admin") ? get("/billing/subscription", { signal }).then(({ body }) => body) : null,
  ]);
  const present = plans.find(({ key }) => key === session.plan);
  return {
    title: "Billing",
    lead: "Your plan, and what the others offer.",
    actions: [h("a.button", { href: "/usage" }, "Usage")],
    body: h(".stack",
      warning(session.organization.status),
      presentPanel(present, session, subscription),
      h("section.section", h("h2", "Plans"), comparison(plans, session.plan, may("owner") ? choose : null)),
      !may("owner") && h("p.quiet", "Only owners change the plan.")),
  };
}

function warning(status) {
  switch (status) {
    case "PAST_DUE":
      return notice("warn", h("p", h("b", "A payment is due. "), "Everything can be read and nothing changed until it is paid."));
    case "SUSPENDED":
    case "CANCELED":
      return notice("bad", h("p", h("b", "The organization is closed. "), "Nothing is deleted. Pay, or ask the operator, to go on."));
    default:
      return null;
  }
}

function presentPanel(plan, session, subscription) {
  return h("section.panel",
    h(".panel-head", h("h2", `${plan?.name ?? words(session.plan)} plan`), badge(session.organization.status)),
    h("dl.facts",
      plan && [h("dt", "Price"), h("dd", Number(plan.price_per_month_usd) === 0 ? "Free" : `${price(plan.price_per_month_usd)} a month`)],
      subscription?.trial_ends_at && [h("dt", "Trial ends"), h("dd", day(subscription.trial_ends_at))],
      subscription?.period_end && [h("dt", "Paid until"), h("dd", day(subscription.period_end))]));
}

/** Pays where payments are set up; elsewhere the operator decides. */
async function choose(plan) {
  try {
    const { body } = await post("/billing/checkout", { plan: plan.key });
    location.assign(body.url);
  } catch (problem) {
    const unpaid = [404, 405, 503].includes(problem.status);
    openDialog({ title: `Change to ${plan.name}` },
      unpaid
        ? h("p", "Online payment is not set up on this installation. Ask its operator to set your plan; it is in force at once.")
        : problemNotice(problem));
  }
}
