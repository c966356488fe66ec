import { get, post } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { number, plural, words } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { refresh } from "../../core/router.js";
import { confirmed } from "../../parts/dialog.js";
import { badge, notice } from "../../parts/notice.js";
import { table, when } from "../../parts/table.js";
import { say } from "../../parts/toast.js";

/** The nodes of the cluster, as each last reported. */
export default async function nodes({ signal }) {
  const list = await get("/admin/nodes?limit=200", { signal });
  const ill = list.data.filter(({ health }) => health !== "UP");
  return {
    title: "Nodes",
    lead: "Every node reports how it is; one that is silent is no longer trusted with keys.",
    actions: [
      h("button.button", { type: "button", onclick: rotate }, "Rotate signing key"),
      h("button.button", { type: "button", onclick: refresh }, icon("refresh"), "Refresh"),
    ],
    body: h(".stack",
      ill.length ? notice("warn", h("p", `${plural(ill.length, "node")} of ${list.total} not well.`)) : notice("good", h("p", `${plural(list.total, "node")}, all well.`)),
      table("Nodes", COLUMNS, list.data)),
  };
}

const COLUMNS = [
  { title: "Node", cell: (node) => h("span.mono", node._id) },
  { title: "Roles", cell: (node) => h("span.tags", node.roles.map((role) => h("span.tag", role))) },
  { title: "Running", cell: (node) => number(node.running_tasks) },
  { title: "Started", cell: (node) => when(node.started_at) },
  { title: "Reported", cell: (node) => when(node.reported_at) },
  { title: "Health", cell: (node) => badge(node.health, node.health === "UP" ? "Up" : words(node.health)) },
];

async function rotate() {
  const done = await confirmed({
    title: "Rotate the signing key?",
    text: "New sessions are signed with a new key. Nobody is signed out.",
    action: "Rotate",
    danger: false,
    deed: async () => (await post("/admin/signing-keys/rotate")).body,
  });
  if (done) {
    say(`Signing with ${done.kid}: ${plural(done.confirmed_nodes, "node")} confirmed in ${done.propagation_ms} ms.`);
  }
}
