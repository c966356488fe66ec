import { post } from "../../core/api.js";
import { dropInvitation, invitation } from "../../core/invitation.js";
import { go } from "../../core/router.js";
import { switchTo } from "../../core/session.js";
import { confirmed } from "../../parts/dialog.js";

let asking = false;

/** Asks whoever is signed in whether they join, as whoever made the link decided neither to open it nor in which account. */
export async function offerInvitation(user) {
  if (!invitation() || asking) {
    return;
  }
  asking = true;
  const organization = await confirmed({
    title: "You are invited",
    text: `Join the organization that invited you, as ${user.email}? You keep the organizations that you are in.`,
    action: "Join",
    danger: false,
    deed: async () => (await post("/invitations/accept", { token: invitation() })).body.organization_id,
  });
  asking = false;
  dropInvitation();
  if (organization) {
    await switchTo(organization);
    await go("/");
  }
}
