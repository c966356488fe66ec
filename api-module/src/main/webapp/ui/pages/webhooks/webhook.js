import { get, patch, post, query, remove } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { moment } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { go, queryOf, refresh } from "../../core/router.js";
import { may } from "../../core/session.js";
import { confirmed } from "../../parts/dialog.js";
import { menuItem, rowMenu } from "../../parts/menu.js";
import { badge, empty } from "../../parts/notice.js";
import { pager, table, when } from "../../parts/table.js";
import { say } from "../../parts/toast.js";
import { showDelivery } from "./delivery.js";
import { editWebhook } from "./webhook-forms.js";

/** One endpoint with the log of what it was sent. */
export default async function webhook({ id, signal }) {
  const { page } = queryOf();
  const [{ body: hook }, log] = await Promise.all([
    get(`/v0/api/webhooks/${id}`, { signal }),
    get(`/v0/api/webhooks/${id}/deliveries${query({ page, limit: 25 })}`, { signal }),
  ]);
  return {
    title: hook.url,
    back: { href: "/integrations/webhooks", text: "Webhooks" },
    actions: may("admin") ? actions(hook) : [],
    body: h(".stack",
      h("section.panel", h(".panel-head", h("h2", "Endpoint"), badge(hook.status)),
        h("dl.facts", h("dt", "Events"), h("dd.tags", hook.events.map((event) => h("span.tag", event))),
          h("dt", "Id"), h("dd.mono", hook._id), h("dt", "Made"), h("dd", moment(hook.createdAt)))),
      h("section.section",
        h(".panel-head", h("h2", "Deliveries"), h("button.button.small", { type: "button", onclick: refresh }, icon("refresh"), "Refresh")),
        log.data.length ? [table("Deliveries", columns(hook), log.data), pager(log)] : empty("webhook", "Nothing sent yet", "Send a test call to see how your server takes it."))),
  };
}

function actions(hook) {
  const enabled = hook.status === "ENABLED";
  return [
    enabled && h("button.button.primary", { type: "button", onclick: () => tryIt(hook) }, "Send a test"),
    h("button.button", { type: "button", onclick: () => editWebhook(hook) }, "Edit"),
    rowMenu("More for this endpoint", [
      menuItem(enabled ? "Disable" : "Enable", () => setStatus(hook, enabled ? "DISABLED" : "ENABLED"), { picture: enabled ? "close" : "check" }),
      menuItem("Remove", () => discard(hook), { picture: "close", danger: true }),
    ]),
  ].filter(Boolean);
}

const columns = (hook) => [
  { title: "Event", cell: (one) => [h("button.link-button", { type: "button", onclick: () => showDelivery(one) }, one.event), h("span.sub.mono", one._id)] },
  { title: "Sent", cell: (one) => when(one.createdAt) },
  { title: "Answer", cell: answer },
  { title: "State", cell: (one) => badge(one.status) },
  { title: "", cell: (one) => may("admin") && hook.status === "ENABLED" && h("button.button.small", { type: "button", "aria-label": `Send again: ${one._id}`, onclick: () => replay(hook, one) }, "Send again") },
];

function answer({ attempts, next_attempt_at: next }) {
  const last = attempts.at(-1);
  const said = last ? last.response_status ?? last.error : "not tried yet";
  return [String(said), h("span.sub", `${attempts.length} of 6 tries`, next && [", next ", when(next)])];
}

async function tryIt(hook) {
  await spoken(() => post(`/v0/api/webhooks/${hook._id}/test`), "The test call is on its way.");
}

async function replay(hook, one) {
  await spoken(() => post(`/v0/api/webhooks/${hook._id}/deliveries/${one._id}/replay`), "It is sent once more.");
}

async function setStatus(hook, status) {
  await patch(`/v0/api/webhooks/${hook._id}`, { status });
  await refresh();
}

async function spoken(deed, words) {
  try {
    await deed();
    say(words);
  } catch (problem) {
    say(problem.message, "bad");
  }
  await refresh();
}

async function discard(hook) {
  const done = await confirmed({
    title: "Remove this endpoint?",
    text: "Its log goes with it, and what is still to be sent is dropped.",
    action: "Remove endpoint",
    deed: () => remove(`/v0/api/webhooks/${hook._id}`),
  });
  if (done) {
    await go("/integrations/webhooks");
  }
}
