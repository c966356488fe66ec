import { post } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { invitation } from "../../core/invitation.js";
import { go, queryOf, safeNext } from "../../core/router.js";
import { begun } from "../../core/session.js";
import { field } from "../../parts/fields.js";
import { form } from "../../parts/form.js";
import { notice } from "../../parts/notice.js";

/** Where a session begins. */
export default function login() {
  const { next } = queryOf();
  return {
    title: "Sign in",
    body: h(".stack",
      invitation() && notice("info", h("p", "Sign in to answer your invitation.")),
      form({ submit: "Sign in", action: signIn },
        field("Email address", { name: "email", type: "email", autocomplete: "username", required: true, autofocus: true }),
        field("Password", { name: "password", type: "password", autocomplete: "current-password", required: true })),
      h("p.quiet", "No account yet? ", h("a", { href: "/signup" }, "Sign up"))),
  };

  async function signIn(credentials) {
    await post("/auth/login", credentials, { quietly: true });
    begun();
    await go(safeNext(next), { replace: true });
  }
}
