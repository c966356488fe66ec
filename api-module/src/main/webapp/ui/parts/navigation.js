import { h } from "../core/dom.js";
import { icon } from "../core/icons.js";
import { go } from "../core/router.js";
import { may, signOut, switchTo } from "../core/session.js";
import { words } from "../core/format.js";
import { menu, menuItem } from "./menu.js";
import { themeChoice } from "./theme-choice.js";

const GROUPS = [
  ["", [["/", "home", "Overview"]]],
  ["Create", [
    ["/slideshows", "slides", "Slideshows"],
    ["/apps", "app", "Apps"],
    ["/hooks", "hook", "Hooks"],
    ["/projects", "project", "Projects"],
    ["/jobs", "movie", "Render jobs"],
  ]],
  ["Develop", [
    ["/api-keys", "key", "API keys", "member"],
    ["/integrations/webhooks", "webhook", "Webhooks", "member"],
  ]],
  ["Organization", [
    ["/usage", "usage", "Usage"],
    ["/billing", "billing", "Billing"],
    ["/team", "team", "Team"],
    ["/audit", "audit", "Audit log", "admin"],
    ["/settings", "settings", "Settings"],
  ]],
];
const OPERATOR = ["Operator", [
  ["/operator/organizations", "building", "Organizations"],
  ["/operator/plans", "plan", "Plans"],
  ["/operator/jobs", "tasks", "Background jobs"],
  ["/operator/nodes", "node", "Nodes"],
]];

/** The way to all pages that whoever is signed in may open. */
export function navigation(who) {
  const groups = who.operator ? [...GROUPS, OPERATOR] : GROUPS;
  return h("aside.side", { "aria-label": "Navigation", id: "navigation" },
    organizationMenu(who),
    h("nav", { "aria-label": "Pages" }, groups.map(group)),
    personMenu(who));
}

function group([name, pages]) {
  const shown = pages.filter(([, , , role]) => !role || may(role));
  return shown.length > 0 && h(".side-group", name && h("h2", name),
    h("ul", shown.map(([href, picture, text]) => h("li", pageLink(href, picture, text)))));
}

function pageLink(href, picture, text) {
  const here = location.pathname === href || (href !== "/" && location.pathname.startsWith(`${href}/`));
  return h("a.side-link", { href, "aria-current": here ? "page" : null }, icon(picture), text);
}

function organizationMenu(who) {
  const label = h("span.side-who", h("b", who.organization.name), h("span.quiet", `${words(who.plan)} plan`));
  if (who.organizations.length < 2) {
    return h(".side-head", mark(), label);
  }
  return menu({ class: "side-head", label: [mark(), label, icon("chevron")], name: "Switch organization" },
    who.organizations.map((place) =>
      menuItem(place.name, () => change(place._id), { current: place._id === who.organization._id, hint: words(place.role) })));
}

const mark = () => h("img", { src: "/ui/mark.svg", alt: "", width: 32, height: 32 });

async function change(organization) {
  await switchTo(organization);
  await go("/");
}

function personMenu(who) {
  const label = h("span.side-who", h("b", who.user.name), h("span.quiet", who.user.email));
  return menu({ class: "side-foot", label: [h("span.face", initials(who.user.name)), label, icon("chevron")], name: "Account", up: true },
    [
      themeChoice(),
      menuItem("Password and sessions", () => go("/settings"), { picture: "settings" }),
      menuItem("Sign out", leave, { picture: "out" }),
    ]);
}

const initials = (name) => name.split(/\s+/).slice(0, 2).map((word) => [...word][0] ?? "").join("").toUpperCase();

async function leave() {
  await signOut();
  await go("/login");
}
