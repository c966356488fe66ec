import { get, patch, query, remove } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { words } from "../../core/format.js";
import { icon } from "../../core/icons.js";
import { go, queryOf, refresh } from "../../core/router.js";
import { forget, may } from "../../core/session.js";
import { confirmed } from "../../parts/dialog.js";
import { badge } from "../../parts/notice.js";
import { pager, table, when } from "../../parts/table.js";
import { say } from "../../parts/toast.js";
import { invite } from "./invite.js";

const ROLES = ["owner", "admin", "member", "viewer"];

/** Who belongs to the organization, as what, and who is invited. */
export default async function team({ session, signal }) {
  const { page } = queryOf();
  const [members, invitations] = await Promise.all([
    get(`/members${query({ page })}`, { signal }),
    may("admin") ? get("/invitations", { signal }) : { data: [] },
  ]);
  return {
    title: "Team",
    lead: "Owners and admins manage; members make things; viewers look.",
    actions: may("admin") ? [h("button.button.primary", { type: "button", onclick: invite }, icon("plus"), "Invite")] : [],
    body: h(".stack",
      table("Members", memberColumns(session), members.data), pager(members),
      invitations.data.length > 0 && h("section.section", h("h2", "Invitations"), table("Invitations", INVITATIONS, invitations.data))),
  };
}

const memberColumns = ({ user }) => [
  { title: "Name", cell: (one) => [one.name, one._id === user._id && " (you)", h("span.sub", one.email)] },
  { title: "Role", cell: (one) => (mayChange(one) ? roleChoice(one) : words(one.role)) },
  { title: "Since", cell: (one) => when(one.joined_at) },
  { title: "State", cell: (one) => (one.disabled ? badge("suspended", "Disabled") : badge("active")) },
  { title: "", cell: (one) => leaving(one, user) },
];

/** Only owners touch owners. */
const mayChange = ({ role }) => may("owner") || (may("admin") && role !== "owner");

function roleChoice(member) {
  const roles = may("owner") ? ROLES : ROLES.slice(1);
  return h("select.small", { "aria-label": `Role of ${member.name}`, onchange: ({ target }) => change(member, target.value) },
    roles.map((role) => h("option", { value: role, selected: role === member.role }, words(role))));
}

async function change(member, role) {
  try {
    await patch(`/members/${member._id}`, { role });
    say(`${member.name} is ${role === "owner" || role === "admin" ? "an" : "a"} ${role} now.`);
  } catch (problem) {
    say(problem.message, "bad");
  }
  forget();
  await refresh();
}

function leaving(member, user) {
  if (member._id === user._id) {
    return h("button.button.small", { type: "button", onclick: () => part(member, true) }, "Leave");
  }
  return mayChange(member) && h("button.button.small", { type: "button", "aria-label": `Remove ${member.name}`, onclick: () => part(member, false) }, "Remove");
}

async function part(member, oneself) {
  const done = await confirmed({
    title: oneself ? "Leave the organization?" : `Remove ${member.name}?`,
    text: oneself ? "Your session ends. API keys that you made go on." : "Their sessions here end at once. API keys that they made go on.",
    action: oneself ? "Leave" : "Remove member",
    deed: () => remove(`/members/${member._id}`),
  });
  if (done) {
    await (oneself ? go("/") : refresh());
  }
}

const INVITATIONS = [
  { title: "Email", cell: (one) => one.email },
  { title: "Role", cell: (one) => words(one.role) },
  { title: "Ends", cell: (one) => when(one.expires_at) },
  { title: "", cell: (one) => h("button.button.small", { type: "button", "aria-label": `Revoke the invitation of ${one.email}`, onclick: () => revoke(one) }, "Revoke") },
];

async function revoke(invitation) {
  try {
    await remove(`/invitations/${invitation._id}`);
    say("The invitation is void.");
  } catch (problem) {
    say(problem.message, "bad");
  }
  await refresh();
}
