import { post } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { refresh } from "../../core/router.js";
import { may } from "../../core/session.js";
import { snippet } from "../../parts/copy.js";
import { openDialog } from "../../parts/dialog.js";
import { cards, field } from "../../parts/fields.js";
import { form } from "../../parts/form.js";
import { notice } from "../../parts/notice.js";

const ROLES = [
  ["viewer", "Viewer", "Looks at everything"],
  ["member", "Member", "Makes apps and slideshows"],
  ["admin", "Admin", "Manages keys and people"],
  ["owner", "Owner", "Everything, billing too"],
];

/** Invites somebody; the link is shown this once, for bringing it to them. */
export function invite() {
  const dialog = openDialog({ title: "Invite somebody", onclose: refresh },
    form({ submit: "Make the invitation", action: send },
      field("Email address", { name: "email", type: "email", required: true, autofocus: true }),
      cards("Role", "role", may("owner") ? ROLES : ROLES.slice(0, 3), "member")));

  async function send(typed) {
    const { body } = await post("/members", typed);
    dialog.become("Invitation",
      notice("info", h("p", h("b", `Bring this link to ${body.email}. `), "It is shown only this once, is good for seven days and for one person.")),
      snippet("Link", body.link, { secret: true }),
      h(".dialog-foot", h("button.button.primary", { type: "button", onclick: () => dialog.close() }, "Done")));
  }
}
