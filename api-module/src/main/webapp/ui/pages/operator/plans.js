import { h } from "../../core/dom.js";
import { planCatalogue } from "../../core/session.js";
import { comparison } from "../plan/comparison.js";

/** The catalogue as it is in force. */
export default async function plans() {
  return {
    title: "Plans",
    lead: "The catalogue in force. It is a file of the installation's configuration; organizations are put on a plan on their own page.",
    actions: [h("a.button", { href: "/operator/organizations" }, "Organizations")],
    body: comparison(await planCatalogue(), null, null),
  };
}
