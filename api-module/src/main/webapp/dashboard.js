const API = "/v0/api/v1";
const element = (id) => document.getElementById(id);

/** An invitation's token. It comes in the fragment, which no server sees, and leaves the address at once. */
let invitation = new URLSearchParams(location.hash.slice(1)).get("invitation");
if (invitation) {
  history.replaceState(null, "", location.pathname + location.search);
}
addEventListener("hashchange", () => location.reload());

/** Calls the management API with the session's cookie; an answer that is no success becomes an error for the person. */
async function call(method, path, body) {
  const answer = await fetch(API + path, {
    method,
    headers: { "X-Requested-With": "dashboard", ...(body ? { "Content-Type": "application/json" } : {}) },
    body: body && JSON.stringify(body),
  });
  const json = await answer.json();
  if (!answer.ok) {
    const problems = (json.errors ?? []).map(({ field, problem }) => `${field} ${problem}`).join("; ");
    throw Object.assign(new Error(problems || json.detail || json.message), { status: answer.status });
  }
  return json;
}

function show(signedIn) {
  element("invitation").hidden = signedIn || !invitation;
  element("sign-in").hidden = signedIn;
  element("keys").hidden = !signedIn;
  element("account").hidden = !signedIn;
  element("reveal").hidden = true;
}

function cell(row, text, className = "") {
  const td = row.insertCell();
  td.textContent = text;
  td.className = className;
  return td;
}

const moment = (text) => (text ? new Date(text).toLocaleString() : "never");

function addRow(key) {
  const row = element("key-rows").insertRow();
  cell(row, key.name);
  cell(row, key.display, "key");
  cell(row, moment(key.createdAt));
  cell(row, moment(key.last_used_at));
  cell(row, key.revoked_at ? "revoked" : "active");
  const action = cell(row, "");
  if (!key.revoked_at) {
    const button = document.createElement("button");
    button.textContent = "Revoke";
    button.setAttribute("aria-label", `Revoke ${key.name}`);
    button.addEventListener("click", () => attempt(() => revoke(key)));
    action.append(button);
  }
}

async function revoke(key) {
  if (confirm(`Revoke ${key.name}? Programs that use it stop working at once.`)) {
    const { body } = await call("POST", `/api-keys/${key._id}/revoke`);
    await listKeys();
    say(`Revoked: ${body.confirmed_nodes} node(s) confirmed in ${body.propagation_ms} ms.`);
  }
}

async function listKeys() {
  const { data } = await call("GET", "/api-keys?limit=100");
  element("key-rows").replaceChildren();
  data.forEach(addRow);
}

function reveal(key) {
  element("secret").value = key;
  element("try-it").textContent = `curl -H "x-api-key: ${key}" \\\n  ${location.origin}/v1/me`;
  element("reveal").hidden = false;
}

const say = (text) => { element("message").textContent = text; };

async function attempt(action) {
  say("");
  try {
    await action();
  } catch (problem) {
    const over = problem.status === 401 && !element("keys").hidden;
    if (over) {
      show(false);
    }
    say(over ? "Your session has ended; sign in again." : problem.message);
  }
}

async function enter() {
  const { body } = await call("GET", "/auth/session");
  element("who").textContent = `${body.user.email} · ${body.organization.name} · ${body.plan}`;
  show(true);
  await listKeys();
}

/** Asks first: whoever made the link decided neither to open it nor in which account. */
async function join() {
  if (confirm("You are invited to an organization. Join it with this account?")) {
    const { body } = await call("POST", "/invitations/accept", { token: invitation });
    await call("POST", "/auth/switch", { organization_id: body.organization_id });
  }
  invitation = null;
}

async function arrive() {
  await enter();
  if (invitation) {
    await join();
    await enter();
  }
}

function onSubmit(id, action) {
  element(id).addEventListener("submit", (event) => {
    event.preventDefault();
    const form = event.target;
    attempt(async () => {
      await action(Object.fromEntries(new FormData(form)));
      form.reset();
    });
  });
}

onSubmit("sign-in-form", async (credentials) => {
  await call("POST", "/auth/login", credentials);
  await arrive();
});
onSubmit("invitation-form", async (person) => {
  await call("POST", "/invitations/signup", { ...person, token: invitation });
  invitation = null;
  await enter();
});
onSubmit("create-form", async (wanted) => {
  const { body } = await call("POST", "/api-keys", wanted);
  await listKeys();
  reveal(body.key);
});
element("sign-out").addEventListener("click", () => attempt(async () => {
  await call("POST", "/auth/logout");
  show(false);
}));
element("copy").addEventListener("click", () => attempt(() => navigator.clipboard.writeText(element("secret").value)));

arrive().catch((problem) => {
  if (element("keys").hidden) {
    show(false);
  }
  say(problem.status === 401 ? "" : problem.message);
});
