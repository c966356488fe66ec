import { forgetKept, get, post } from "./api.js";
import { tell } from "./tabs.js";

const ROLES = ["viewer", "member", "admin", "owner"];
/** Remembers that somebody is signed in, so that nobody asks in vain; the session itself stands in a cookie that no script sees. */
const SIGNED_IN = "signed-in";
let current = null;
let plans = null;

/** Who is signed in; asked once and then remembered until it changes. Null for nobody. */
export async function session() {
  if (!current && localStorage.getItem(SIGNED_IN)) {
    try {
      current = (await get("/auth/session", { quietly: true })).body;
    } catch (problem) {
      if (problem.status !== 401) {
        throw problem;
      }
      localStorage.removeItem(SIGNED_IN);
    }
  }
  return current;
}

/** Asks anew the next time. */
export function forget() {
  current = null;
  forgetKept();
}

/** Begins a session by an answer of the API; other tabs take it over. */
export function begun() {
  localStorage.setItem(SIGNED_IN, "yes");
  forget();
  tell("changed");
}

/** The session is over, as another tab says. */
export function over() {
  localStorage.removeItem(SIGNED_IN);
  forget();
}

/** The session is over, here and in other tabs. */
export function ended() {
  over();
  tell("signed-out");
}

/** Whether whoever is signed in has this role or a higher one. */
export const may = (role) => Boolean(current) && ROLES.indexOf(current.role) >= ROLES.indexOf(role);

export const isOperator = () => Boolean(current?.operator);

/** Whether the organization may change things in its present state. */
export const isOpen = () => ["ACTIVE", "TRIALING"].includes(current?.organization.status);

/** All plans, the cheapest first; the catalogue does not change while a page is open. */
export async function planCatalogue() {
  plans ??= (await get("/plans")).data;
  return plans;
}

/** The plan of a key, as the catalogue has it. */
export const planOf = async (key) => (await planCatalogue()).find((plan) => plan.key === key);

export async function signOut() {
  await post("/auth/logout", undefined, { quietly: true }).catch((problem) => {
    if (problem.status !== 401) {
      throw problem;
    }
  });
  ended();
}

export async function switchTo(organization) {
  await post("/auth/switch", { organization_id: organization });
  forget();
  tell("changed");
}
