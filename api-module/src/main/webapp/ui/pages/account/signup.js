import { post } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { dropInvitation, invitation } from "../../core/invitation.js";
import { go } from "../../core/router.js";
import { begun } from "../../core/session.js";
import { form, given } from "../../parts/form.js";
import { cards, field } from "../../parts/fields.js";

const PLANS = [
  ["", "Free", "The dashboard, one app, five slideshows a month"],
  ["starter", "Starter trial", "14 days, then Free; no card"],
];

/** Where accounts are made: with an organization of one's own, or in the one that sent an invitation. */
export default function signup() {
  return invitation() ? joining() : founding();
}

const name = () => field("Your name", { name: "name", maxlength: 200, autocomplete: "name", required: true, autofocus: true });
const password = () =>
  field("Password", { name: "password", type: "password", minlength: 8, maxlength: 128, autocomplete: "new-password", required: true, hint: "At least 8 characters. A few unrelated words are better than one with tricks." });

function founding() {
  return {
    title: "Create your account",
    wide: true,
    body: h(".stack",
      form({ submit: "Create account", action: (typed) => begin("/auth/signup", given(typed)) },
        h(".columns", name(),
          field("Organization", { name: "organization_name", maxlength: 200, autocomplete: "organization", required: true })),
        field("Email address", { name: "email", type: "email", autocomplete: "username", required: true }),
        password(),
        cards("Start with", "plan", PLANS, "")),
      h("p.quiet", "Already have an account? ", h("a", { href: "/login" }, "Sign in"))),
  };
}

function joining() {
  return {
    title: "You are invited",
    body: h(".stack",
      h("p.quiet", "Make an account to join the organization that invited you. If the invited address has an account here, ", h("a", { href: "/login" }, "sign in"), " instead."),
      form({ submit: "Join", action: join }, name(), password())),
  };
}

async function join(person) {
  await begin("/invitations/signup", { ...person, token: invitation() });
}

async function begin(path, account) {
  await post(path, account, { quietly: true });
  dropInvitation();
  begun();
  await go("/", { replace: true });
}
