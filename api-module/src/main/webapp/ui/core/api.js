const BASE = "/v0/api/v1";
const PATIENCE_SECONDS = 20;
const KEPT_MILLIS = 30_000;

/** What the API refused, in words for people. */
export class Problem extends Error {
  constructor(status, body, retryAfter) {
    super(body.detail ?? body.error ?? body.message ?? `The server answered ${status}.`);
    this.status = status;
    this.code = body.code ?? body.message ?? "";
    this.feature = body.feature;
    this.required = body.required;
    this.requestId = body.request_id ?? body.requestId;
    this.retryAfter = retryAfter;
    this.fields = body.errors ?? (body.details ?? []).map(({ path, problem }) => ({ field: path, problem }));
  }
}

let onSignedOut = () => {};

let onWaiting = () => {};
let kept = new Map();

/** Says what happens when the API no longer knows the session. */
export const whenSignedOut = (action) => { onSignedOut = action; };

/** Says what happens when the plan's limit of requests makes a page wait, for so many seconds. */
export const whenWaiting = (action) => { onWaiting = action; };

export const get = (path, options) => call("GET", path, undefined, options);

/** As get, but content with an answer of a moment ago, unless something was changed since: small plans allow few requests. */
export async function getKept(path, options) {
  // Whatever is forgotten meanwhile takes this map along, so that no late answer outlives it.
  const present = kept;
  const found = present.get(path);
  if (found && Date.now() - found.at < KEPT_MILLIS) {
    return found.answer;
  }
  const answer = await get(path, options);
  present.set(path, { at: Date.now(), answer });
  return answer;
}

/** Forgets what was kept, as for somebody else or after a change. */
export const forgetKept = () => { kept = new Map(); };
export const post = (path, body, options) => call("POST", path, body, options);
export const patch = (path, body, options) => call("PATCH", path, body, options);
export const put = (path, body, options) => call("PUT", path, body, options);
export const remove = (path, options) => call("DELETE", path, undefined, options);

/**
 * Calls the API with the session's cookie. Paths begin below the management API's base, unless they name a surface.
 * Reading waits when the plan's limit of requests is reached, as long as that is short.
 */
async function call(method, path, body, { signal, quietly = false } = {}) {
  const answer = await send(method, address(path), body, signal);
  if (answer.status === 429 && method === "GET" && seconds(answer) <= PATIENCE_SECONDS) {
    onWaiting(seconds(answer));
    await pause(seconds(answer) * 1000, signal);
    return call(method, path, body, { signal, quietly });
  }
  if (method !== "GET") {
    forgetKept();
  }
  const json = await read(answer);
  if (!answer.ok) {
    if (answer.status === 401 && json.message !== "INVALID_CREDENTIALS" && !quietly) {
      onSignedOut();
    }
    throw new Problem(answer.status, json, seconds(answer));
  }
  return json;
}

const address = (path) => (/^\/v\d/.test(path) ? path : BASE + path);
const seconds = (answer) => Number(answer.headers.get("Retry-After") ?? 0);

async function send(method, url, body, signal) {
  const isForm = body instanceof FormData;
  const headers = { "X-Requested-With": "dashboard", Accept: "application/json" };
  if (body !== undefined && !isForm) {
    headers["Content-Type"] = "application/json";
  }
  try {
    return await fetch(url, { method, headers, signal, body: isForm ? body : JSON.stringify(body) });
  } catch (failed) {
    if (failed.name === "AbortError") {
      throw failed;
    }
    throw new Problem(0, { detail: "The server cannot be reached. Check the connection and try again." });
  }
}

async function read(answer) {
  const text = await answer.text();
  try {
    return text ? JSON.parse(text) : {};
  } catch {
    return {};
  }
}

/** Waits, or ends with an AbortError when the page is left meanwhile. */
export function pause(millis, signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, millis);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(new DOMException("left", "AbortError"));
    }, { once: true });
  });
}

/** The query of a list; what is empty is left out. */
export function query(values) {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== "");
  return given.length ? `?${new URLSearchParams(given)}` : "";
}
