import { get, patch, query, remove } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { language, words } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { queryOf, refresh } from "../../core/router.js";
import { may } from "../../core/session.js";
import { choice } from "../../parts/fields.js";
import { menuItem, rowMenu } from "../../parts/menu.js";
import { badge, empty } from "../../parts/notice.js";
import { filters, pager, searchBox, table } from "../../parts/table.js";
import { say } from "../../parts/toast.js";
import { nicheCatalogue } from "../apps/app-form.js";
import { CATEGORIES, editHook, refreshHooks, writeHook } from "./hook-forms.js";

const STATES = [["", "All"], ["PENDING", "Pending"], ["APPROVED", "Approved"], ["REJECTED", "Rejected"]];
const ORDERS = [["", "Best first"], ["recent", "Newest first"]];

/** Openers of slideshows: found, written, approved or rejected. */
export default async function hooks({ signal }) {
  const asked = queryOf();
  const { page, q, niche, category, status, sort } = asked;
  const [list, niches] = await Promise.all([
    get(`/hooks${query({ page, q, niche, category, status, sort })}`, { signal }),
    nicheCatalogue(signal),
  ]);
  const narrowed = Object.keys(asked).length > 0;
  return {
    title: "Hooks",
    lead: "One or two sentences that open a slideshow. Approved ones are offered when you create one.",
    actions: may("member") ? [
      h("button.button", { type: "button", onclick: refreshHooks }, icon("refresh"), "Find new ones"),
      h("button.button.primary", { type: "button", onclick: () => writeHook(niches) }, icon("plus"), "Write a hook"),
    ] : [],
    body: h(".stack",
      filters(searchBox("q", "Search hooks", q),
        choice("State", STATES, { name: "status", value: status }),
        choice("Niche", [["", "All"], ...niches.map((one) => [one.key, one.name])], { name: "niche", value: niche }),
        choice("Category", [["", "All"], ...CATEGORIES], { name: "category", value: category }),
        choice("Order", ORDERS, { name: "sort", value: sort })),
      list.data.length ? table("Hooks", columns(niches), list.data) : nothing(narrowed),
      pager(list)),
  };
}

const nothing = (narrowed) =>
  narrowed
    ? empty("search", "No hook is like that", "Take a filter away, or search for fewer letters.")
    : empty("hook", "No hooks yet", "Write your own, or have some found for your apps.");

const columns = (niches) => [
  { title: "Hook", cell: (hook) => [hook.text, h("span.sub", `${words(hook.category)} · ${niches.find(({ key }) => key === hook.niche)?.name ?? words(hook.niche)} · ${language(hook.language)} · ${words(hook.source)}`)] },
  { title: "Score", cell: (hook) => score(hook.performance_score) },
  { title: "State", cell: (hook) => badge(hook.status) },
  { title: "", cell: (hook) => may("member") && deeds(hook) },
];

const score = (value) => h("span.figures", { title: "Expected performance, of 100" }, String(Math.round(value * 100)));

function deeds(hook) {
  return [
    hook.status !== "APPROVED" && h("button.button.small", { type: "button", "aria-label": `Approve: ${hook.text}`, onclick: () => judge(hook, "APPROVED") }, "Approve"),
    hook.status === "PENDING" && h("button.button.small", { type: "button", "aria-label": `Reject: ${hook.text}`, onclick: () => judge(hook, "REJECTED") }, "Reject"),
    rowMenu(`More for: ${hook.text}`, [
      menuItem("Edit", () => editHook(hook), { picture: "settings" }),
      hook.status === "APPROVED" && menuItem("Reject", () => judge(hook, "REJECTED"), { picture: "close" }),
      menuItem("Delete", () => discard(hook), { picture: "close", danger: true }),
    ].filter(Boolean)),
  ];
}

async function judge(hook, status) {
  try {
    await patch(`/hooks/${hook._id}`, { status });
  } catch (problem) {
    say(problem.message, "bad");
  }
  await refresh();
}

async function discard(hook) {
  try {
    await remove(`/hooks/${hook._id}`);
    say("The hook is deleted.");
  } catch (problem) {
    say(problem.message, "bad");
  }
  await refresh();
}
