import { get, post } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { moment } from "../../core/format.js";
import { may } from "../../core/session.js";
import { snippet } from "../../parts/copy.js";
import { confirmed, openDialog } from "../../parts/dialog.js";
import { notice } from "../../parts/notice.js";
import { say } from "../../parts/toast.js";

const PATH = "/render-webhook-secret";

/** That callbacks of movies are signed, and with what; the secret itself is asked for only when it is to be seen. */
export const renderSecret = () =>
  h("section.panel", h("h2", "Render webhook secret"),
    h("p", "A render job may name a callbackUrl. Each call to it is signed with your organization's one secret: ",
      h("code", "x-render-signature"), " is the HMAC-SHA256 of the body."),
    may("admin")
      ? h(".actions",
        h("button.button", { type: "button", onclick: reveal }, "Show secret"),
        h("button.button", { type: "button", onclick: rotate }, "Rotate secret"))
      : h("p.quiet", "Owners and admins can see and rotate it."));

async function reveal() {
  try {
    show("Render webhook secret", (await get(PATH)).body);
  } catch (problem) {
    say(problem.message, "bad");
  }
}

async function rotate() {
  const made = await confirmed({
    title: "Rotate the render webhook secret?",
    text: "From then on all callbacks are signed with another secret. Servers that know only the present one will refuse them.",
    action: "Rotate secret",
    deed: async () => (await post(`${PATH}/rotate`)).body,
  });
  if (made) {
    show("New render webhook secret", made, notice("good", h("p", "The secret before is worth nothing now.")));
  }
}

/** Gone from the page once the dialog is closed. */
function show(title, { secret, rotated_at: made }, ...words) {
  const dialog = openDialog({ title }, words,
    snippet("Secret", secret, { secret: true }),
    h("p.quiet", `Made ${moment(made)}. Keep it where your server keeps its secrets, never in code that others can read.`),
    h(".dialog-foot", h("button.button.primary", { type: "button", onclick: () => dialog.close() }, "Done")));
}
