import { h } from "../core/dom.js";
import { icon } from "../core/icons.js";
import { sentence, words } from "../core/format.js";

/** A few words that stand in the page: "info", "warn", "bad" or "good". */
export const notice = (kind, ...children) =>
  h(`.notice.${kind}`, { role: kind === "bad" ? "alert" : null }, icon(kind === "good" ? "check" : "alert"), h(".notice-words", children));

/** Why something was refused, and where to go for more where the plan was the reason. */
export function problemNotice(problem) {
  return notice("bad", h("p", whyOf(problem)), problem.requestId && h("p.quiet", `Request ${problem.requestId}`), upgrade(problem));
}

function whyOf(problem) {
  if (problem.fields?.length) {
    return problem.fields.map(({ field, problem: what }) => sentence(`${words(field)} ${what}`)).join(" ");
  }
  return problem.message;
}

/** A hint that names the feature and the plan that has it. */
export function upgrade({ feature, required, status }) {
  return (status === 402 || feature) && feature
    ? h("p", h("a", { href: "/billing" }, required ? `${words(feature)}: available on the ${words(required)} plan` : `See what your plan allows for ${words(feature).toLowerCase()}`))
    : null;
}

/** In place of a page that could not be shown. */
export function pageProblem(problem, again) {
  return h(".stack", problemNotice(problem),
    h("p", h("button.button", { type: "button", onclick: again }, icon("refresh"), "Try again")));
}

/** What stands where a list would, with the first step. */
export const empty = (picture, title, text, ...actions) =>
  h(".empty", h("span.empty-picture", icon(picture)), h("h2", title), h("p.quiet", text), actions.length > 0 && h(".actions", actions));

const TONES = {
  good: ["active", "ready", "approved", "enabled", "delivered", "done", "up", "trialing"],
  warn: ["pending", "grace", "past_due", "waiting", "out_of_step", "queued"],
  busy: ["rendering", "running"],
  bad: ["failed", "rejected", "revoked", "suspended", "gone", "silent", "expired", "cancelled", "canceled"],
};

/** A state in a word and a colour. */
export function badge(state, text = words(state)) {
  const tone = Object.keys(TONES).find((one) => TONES[one].includes(state.toLowerCase())) ?? "plain";
  return h(`span.badge.${tone}`, text);
}
