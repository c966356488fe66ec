import { get, patch, post } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { moment, words } from "../../core/format.js";
import { go, refresh } from "../../core/router.js";
import { ended, forget, may } from "../../core/session.js";
import { confirmed } from "../../parts/dialog.js";
import { field } from "../../parts/fields.js";
import { form } from "../../parts/form.js";
import { say } from "../../parts/toast.js";

/** The organization's name, one's own password and sessions, and the way to the other settings. */
export default async function settings({ session, signal }) {
  const { body: organization } = await get("/organization", { signal });
  return {
    title: "Settings",
    body: h(".stack", organizationPanel(organization), passwordPanel(session), sessionsPanel(session), more()),
  };
}

function organizationPanel(organization) {
  return h("section.panel", h("h2", "Organization"),
    h("dl.facts", h("dt", "Id"), h("dd.mono", organization._id), h("dt", "Made"), h("dd", moment(organization.createdAt)),
      h("dt", "State"), h("dd", words(organization.status))),
    may("admin") && form({ submit: "Rename", quiet: true, action: rename },
      field("Name", { name: "name", value: organization.name, maxlength: 200, required: true })));
}

async function rename(typed) {
  await patch("/organization", typed);
  forget();
  say("The organization has its new name.");
  await refresh();
}

function passwordPanel({ user }) {
  return h("section.panel", h("h2", "Password"),
    form({ submit: "Change password", quiet: true, action: change },
      h("input", { type: "email", autocomplete: "username", value: user.email, hidden: true, readonly: true }),
      h(".columns",
        field("Current password", { name: "current_password", type: "password", autocomplete: "current-password", required: true }),
        field("New password", { name: "new_password", type: "password", autocomplete: "new-password", minlength: 8, maxlength: 128, required: true }))));
}

async function change(typed, element) {
  await post("/auth/password", typed, { quietly: true });
  element.reset();
  say("The new password is in force. All your other sessions have ended.");
}

function sessionsPanel({ user, expires_at: expiry }) {
  return h("section.panel", h("h2", "Sessions"),
    h("p", `Signed in as ${user.email} until ${moment(expiry)}.`),
    h("p", h("button.button", { type: "button", onclick: everywhere }, "Sign out everywhere")));
}

async function everywhere() {
  const done = await confirmed({
    title: "Sign out everywhere",
    text: "All your sessions end at once, this one too. API keys go on.",
    action: "Sign out everywhere",
    deed: () => post("/auth/logout-everywhere"),
  });
  if (done) {
    ended();
    await go("/login");
  }
}

function more() {
  return h("section.panel", h("h2", "More settings"),
    h("ul.stack.tight",
      may("member") && h("li", h("a", { href: "/settings/api-keys" }, "API keys"), h("span.sub", "Keys for programs that call the API")),
      may("member") && h("li", h("a", { href: "/settings/webhooks" }, "Webhooks"), h("span.sub", "Your own servers are told what happens")),
      h("li", h("a", { href: "/settings/team" }, "Team"), h("span.sub", "Members, roles and invitations"))));
}
