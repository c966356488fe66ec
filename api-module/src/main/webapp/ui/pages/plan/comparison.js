import { h } from "../../core/dom.js";
import { number, price } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { featureName } from "./features.js";

/** All plans side by side. "choose" is called with the plan that somebody wants; without it nobody may. */
export function comparison(plans, present, choose) {
  return h(".plans", plans.map((plan) => planCard(plan, plan.key === present, choose)));
}

function planCard(plan, isPresent, choose) {
  const amount = Number(plan.price_per_month_usd);
  return h(isPresent ? "section.plan.present" : "section.plan",
    h(".stack.tight", h("h2", plan.name), h("p.price", h("b", price(amount)), h("span.quiet", " a month"))),
    isPresent
      ? h("p.badge.good", "Your plan")
      : choose && h("button.button", { type: "button", onclick: () => choose(plan) }, `Choose ${plan.name}`),
    h("ul", features(plan).map(([text, has]) => h(has ? "li" : "li.lacking", icon(has ? "check" : "close"), h("span", !has && h("span.unseen", "Not included: "), text)))));
}

function features(plan) {
  const { width, height } = plan.largest_frame;
  return [
    ...Object.entries(plan.features).map(([key, value]) => line(key, value)).filter(Boolean),
    [`${number(plan.slides_requests_per_minute)} requests a minute`, true],
    [`Movies up to ${number(plan.longest_job_minutes)} minutes, ${width}\u00a0×\u00a0${height}`, true],
  ];
}

/** "1 seat", "30 slideshows per month". */
const counted = (amount, name) => `${number(amount)} ${amount === 1 ? name.replace(/s\b/, "") : name}`;

function line(key, value) {
  if (key === "render_minutes_per_day") {
    return value === null ? null : [`${number(value)} ${featureName(key).toLowerCase()}`, true];
  }
  if (typeof value === "boolean") {
    return [featureName(key), value];
  }
  const name = featureName(key);
  return value === null ? [`${name} without limit`, true] : [counted(Number(value), name.toLowerCase()), Number(value) > 0];
}
