import { get, getKept, post, query, remove } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { day, moment, plural, words } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { queryOf, refresh } from "../../core/router.js";
import { may, planOf } from "../../core/session.js";
import { confirmed, openDialog } from "../../parts/dialog.js";
import { rowMenu, menuItem } from "../../parts/menu.js";
import { badge, empty, notice } from "../../parts/notice.js";
import { pager, table, when } from "../../parts/table.js";
import { say } from "../../parts/toast.js";
import { createKey, editKey, rotateKey } from "./key-forms.js";

/** API keys: made, listed, changed, replaced, revoked. */
export default async function keys({ session, signal }) {
  const { page } = queryOf();
  const [list, leaks, plan] = await Promise.all([
    get(`/api-keys${query({ page })}`, { signal }),
    getKept("/api-keys/leaks?limit=3", { signal }),
    planOf(session.plan),
  ]);
  const create = () => h("button.button.primary", { type: "button", onclick: () => createKey(plan) }, icon("plus"), "Create New Key");
  return {
    title: "API keys",
    lead: "For programs that call the API as your organization. A key is shown in full only once.",
    actions: may("admin") && list.total > 0 ? [create()] : [],
    body: h(".stack",
      leaks.data.map(found),
      plan && !plan.features.api_access && gate(plan),
      list.total === 0
        ? empty("key", "No API keys yet", "Make one for each program and environment, so that each can be revoked alone.", may("admin") && create())
        : [table("API keys", COLUMNS, list.data), pager(list)]),
  };
}

/** A key that stood where everybody could read it; it no longer works. */
const found = (leak) =>
  notice("bad", h("p", h("b", `${leak.name} was found in public and revoked `), when(leak.reported_at), ". ", h("span.mono", leak.display)),
    leak.url && h("p.breakable", leak.url));

const gate = (plan) =>
  notice("warn", h("p", h("b", `Keys do not work on the ${plan.name} plan. `), "You can make them now; calls with them answer 403 until the organization is on Pro or above. ",
    h("a", { href: "/billing" }, "Compare plans")));

const COLUMNS = [
  { title: "Name", cell: (key) => [key.name, h("span.sub.mono", key.display)] },
  { title: "Environment", cell: (key) => h("span.tag", key.environment) },
  { title: "Scopes", cell: (key) => h("span.tags", key.scopes.map((scope) => h("span.tag", scope))) },
  { title: "Last used", cell: (key) => when(key.last_used_at) },
  { title: "Status", cell: status },
  { title: "", cell: deeds },
];

function status(key) {
  const now = new Date().toISOString();
  if (key.revoked_at) {
    return badge("revoked");
  }
  if (key.grace_ends_at) {
    return key.grace_ends_at < now ? badge("expired", "Replaced") : badge("grace", `Until ${day(key.grace_ends_at)}`);
  }
  if (key.expires_at) {
    return key.expires_at < now ? badge("expired") : badge("active", `Until ${day(key.expires_at)}`);
  }
  return badge("active");
}

function deeds(key) {
  if (!may("admin")) {
    return null;
  }
  const ended = Boolean(key.revoked_at);
  return rowMenu(`Actions for ${key.name}`, [
    !ended && menuItem("Edit", () => editKey(key), { picture: "settings" }),
    !ended && !key.replaced_by && menuItem("Rotate", () => rotateKey(key), { picture: "refresh" }),
    !ended && menuItem("Revoke", () => revoke(key), { picture: "close", danger: true }),
    menuItem("Delete", () => discard(key), { picture: "close", danger: true }),
  ].filter(Boolean));
}

async function revoke(key) {
  const receipt = await confirmed({
    title: `Revoke ${key.name}?`,
    text: h(".stack.tight", h("p", "Programs that use this key are refused at once, on every node. This cannot be undone."), h("p.mono.quiet", key.display)),
    action: "Revoke key",
    deed: async () => (await post(`/api-keys/${key._id}/revoke`)).body,
  });
  if (receipt) {
    await refresh();
    showReceipt(key, receipt);
  }
}

/** Proof that the key is dead. */
function showReceipt(key, receipt) {
  const dialog = openDialog({ title: "Key revoked" },
    notice("good", h("p", `${plural(receipt.confirmed_nodes, "node")} confirmed in ${receipt.propagation_ms} ms that ${key.name} is refused.`)),
    h("dl.facts", h("dt", "Key"), h("dd.mono", key.display), h("dt", "Id"), h("dd.mono", receipt._id),
      h("dt", "Revoked"), h("dd", moment(receipt.revoked_at))),
    h(".dialog-foot", h("button.button.primary", { type: "button", onclick: () => dialog.close() }, "Done")));
}

async function discard(key) {
  const done = await confirmed({
    title: `Delete ${key.name}?`,
    text: "The key leaves the list. If it still works, it is revoked first, on every node.",
    action: "Delete key",
    deed: () => remove(`/api-keys/${key._id}`),
  });
  if (done) {
    say(`${words(key.name)} is deleted.`);
    await refresh();
  }
}
