import { match } from "./routes.js";

let show = () => {};
let leaving = new AbortController();

/** Begins to show pages: the present one, and whichever is gone to. */
export function start(showing) {
  show = showing;
  addEventListener("popstate", () => render(false));
  document.addEventListener("click", follow);
  return render(false);
}

/** Goes to a page of this application. */
export function go(path, { replace = false } = {}) {
  history[replace ? "replaceState" : "pushState"](null, "", path);
  return render(true);
}

/** Shows the present page anew, as after a change. */
export const refresh = () => render(false);

/** The part of an address behind the question mark, as an object. */
export const queryOf = () => Object.fromEntries(new URLSearchParams(location.search));

/** Changes the query of the present page and shows it; "stay" leaves the focus and the place on the page as they are. */
export function goQuery(changes, { stay = false } = {}) {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === "" || value === null || value === undefined) {
      query.delete(name);
    } else {
      query.set(name, value);
    }
  }
  const text = query.toString();
  history.pushState(null, "", location.pathname + (text ? `?${text}` : ""));
  return render(!stay);
}

/** A page of our own to go on to, and never one of another site. */
export function safeNext(text) {
  return text && /^\/[^/\\]/.test(text) && match(text.split("?")[0]) ? text : "/";
}

function render(moved) {
  leaving.abort();
  leaving = new AbortController();
  return show(location.pathname, leaving.signal, moved);
}

function follow(event) {
  const link = event.target.closest?.("a[href]");
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!link || !plain || event.defaultPrevented || link.target || link.hasAttribute("download")) {
    return;
  }
  const url = new URL(link.href);
  if (url.origin === location.origin && !url.hash && match(url.pathname)) {
    event.preventDefault();
    go(url.pathname + url.search);
  }
}
