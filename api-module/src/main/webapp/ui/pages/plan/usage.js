import { getKept } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { ago, day, number, plural } from "../../core/format.js";
import { planCatalogue } from "../../core/session.js";
import { meter } from "../../parts/meter.js";
import { notice } from "../../parts/notice.js";
import { featureName } from "./features.js";

const SURFACES = { slides: "Slideshows", sync: "Movies", both: "Organization" };
const NEARLY = 0.8;

/** What the organization has used of its plan, and when the counts start again. */
export default async function usage({ signal }) {
  const [{ body: used }, plans] = await Promise.all([getKept("/usage", { signal }), planCatalogue()]);
  const plan = plans.find(({ key }) => key === used.plan);
  return {
    title: "Usage",
    lead: `What you have used of the plan ${plan?.name ?? used.plan}.`,
    actions: [h("a.button", { href: "/billing" }, "Plan and billing")],
    body: h(".stack",
      used.features.filter(isNearlyUp).map((feature) => hint(feature, used.plan, plans)),
      h(".panels", Object.entries(SURFACES).map(([surface, title]) =>
        panel(title, used.features.filter((feature) => feature.surface === surface)))),
      requests(used.requests)),
  };
}

/** What an organization may have several of counts; a plain yes or no stands on the billing page. */
const isCounted = ({ feature }) => !["api_access", "webhooks", "hook_refresh", "automatic_hook_refresh"].includes(feature);

export function bar({ feature, used, reserved, limit, resets_at: resets }) {
  return meter(featureName(feature), used, reserved, limit, resets && `Starts again ${ago(resets)}, on ${day(resets)}`);
}

const isNearlyUp = ({ used, reserved, limit }) => limit !== null && limit > 0 && (used + reserved) / limit >= NEARLY;

/** Those that can be counted; a day without a limit says nothing beside its month. */
export const countedOf = (features) =>
  features.filter(isCounted).filter(({ feature, limit }) => feature !== "render_minutes_per_day" || limit !== null);

function panel(title, features) {
  const counted = countedOf(features);
  return counted.length > 0 && h("section.panel", h("h2", title), counted.map(bar));
}

/** Names the feature and the next plan that allows more of it. */
function hint({ feature, used, reserved, limit }, present, plans) {
  const rest = plans.slice(plans.findIndex(({ key }) => key === present) + 1);
  const better = rest.find((plan) => plan.features[feature] === null || plan.features[feature] > limit);
  const up = used + reserved >= limit;
  return notice("warn", h("p", h("b", `${featureName(feature)}: ${up ? "used up" : "nearly used up"}. `),
    better && [h("a", { href: "/billing" }, `The ${better.name} plan`), better.features[feature] === null ? " has no limit." : ` has ${number(better.features[feature])}.`]));
}

const requests = (limits) =>
  h("section.panel", h("h2", "Requests"),
    h("dl.facts", limits.map(({ surface, per, limit, window_seconds: window }) => [
      h("dt", surface === "slides" ? "Slides API" : "Sync API"),
      h("dd", `${number(limit)} in ${plural(window, "second")} for each ${per}`),
    ])),
    h("p.quiet", "The dashboard's own calls count as well. A refused call never costs quota."));
