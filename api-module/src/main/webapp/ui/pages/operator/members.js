import { post } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { words } from "../../core/format.js";
import { refresh } from "../../core/router.js";
import { confirmed } from "../../parts/dialog.js";
import { badge } from "../../parts/notice.js";
import { table, when } from "../../parts/table.js";
import { say } from "../../parts/toast.js";

/** An organization's people, whom the operator may keep out of the whole installation. */
export const memberTable = (members) => table("Members", COLUMNS, members);

const COLUMNS = [
  { title: "Name", cell: (one) => [one.name, h("span.sub", one.email)] },
  { title: "Role", cell: (one) => words(one.role) },
  { title: "Since", cell: (one) => when(one.joined_at) },
  { title: "State", cell: (one) => (one.disabled ? badge("suspended", "Kept out") : badge("active")) },
  { title: "", cell: (one) => h("button.button.small", { type: "button", "aria-label": `${one.disabled ? "Let in" : "Keep out"}: ${one.name}`, onclick: () => (one.disabled ? letIn(one) : keepOut(one)) }, one.disabled ? "Let in" : "Keep out") },
];

async function keepOut(one) {
  const done = await confirmed({
    title: `Keep ${one.name} out?`,
    text: "All their sessions end at once, in every organization, and they cannot sign in. Keys that they made go on.",
    action: "Keep out",
    deed: () => post(`/admin/users/${one._id}/disable`),
  });
  if (done) {
    await refresh();
  }
}

async function letIn(one) {
  try {
    await post(`/admin/users/${one._id}/enable`);
  } catch (problem) {
    say(problem.message, "bad");
  }
  await refresh();
}
