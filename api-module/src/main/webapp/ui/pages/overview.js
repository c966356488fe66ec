import { get, getKept } from "../core/api.js";
import { h } from "../core/dom.js";
import { icon } from "../core/icons.js";
import { may, planCatalogue } from "../core/session.js";
import { notice } from "../parts/notice.js";
import { bar, countedOf } from "./plan/usage.js";
import { slideshowGrid } from "./slideshows/grid.js";

/** Where somebody arrives: the first steps, then the latest work and what is left of the plan. */
export default async function overview({ session, signal }) {
  const [shows, { body: usage }, plans] = await Promise.all([
    get("/slideshows?limit=5", { signal }),
    getKept("/usage", { signal }),
    planCatalogue(),
  ]);
  const plan = plans.find(({ key }) => key === session.plan);
  const done = { app: usage.features.find(({ feature }) => feature === "apps").used > 0, show: shows.total > 0 };
  return {
    title: session.organization.name,
    lead: `Signed in as ${session.user.name}.`,
    actions: may("member") && done.app ? [h("a.button.primary", { href: "/slideshows/new" }, icon("plus"), "New slideshow")] : [],
    body: h(".stack",
      closed(session.organization.status),
      !(done.app && done.show) && firstSteps(done),
      shows.data.length > 0 && h("section.section",
        h(".panel-head", h("h2", "Latest slideshows"), h("a", { href: "/slideshows" }, "All slideshows")), slideshowGrid(shows.data)),
      h(".panels",
        h("section.panel", h(".panel-head", h("h2", `${plan?.name ?? usage.plan} plan`), h("a", { href: "/usage" }, "All usage")),
          countedOf(usage.features).slice(0, 4).map(bar)),
        programs(plan))),
  };
}

const closed = (status) =>
  !["ACTIVE", "TRIALING"].includes(status) && notice("warn", h("p", h("b", "The organization is not open. "), h("a", { href: "/billing" }, "See what is due")));

function firstSteps(done) {
  return h("section.panel", h("h2", "First steps"),
    h("ol.steps",
      step(done.app, "Describe your app", "Its niche, colours and what it is good for", "/apps"),
      step(done.show, "Make a slideshow", "Choose a template; six slides come out", done.app ? "/slideshows/new" : "/apps"),
      may("admin") && step(false, "Call the API", "A key for each program of yours", "/api-keys")));
}

const step = (done, title, text, href) =>
  h(done ? "li.done" : "li", h("span.step-mark", done ? icon("check") : null), h("span", h("a", { href }, title), done && h("span.unseen", " (done)"), h("span.sub", text)));

function programs(plan) {
  return h("section.panel", h("h2", "For programs"),
    h("p", plan?.features.api_access
      ? "Everything here can be done by your programs as well, with an API key."
      : "On the Pro plan and above, your programs can do everything that is done here."),
    h(".row", may("member") && h("a", { href: "/api-keys" }, "API keys"), h("a", { href: "/openapi", target: "_blank", rel: "noopener" }, "API description"),
      may("member") && h("a", { href: "/integrations/webhooks" }, "Webhooks")));
}
