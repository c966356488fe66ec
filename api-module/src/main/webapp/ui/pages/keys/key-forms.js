import { patch, post } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { moment, plural } from "../../core/format.js";
import { refresh } from "../../core/router.js";
import { snippet } from "../../parts/copy.js";
import { openDialog } from "../../parts/dialog.js";
import { area, boxes, cards, choice, field } from "../../parts/fields.js";
import { form } from "../../parts/form.js";
import { notice } from "../../parts/notice.js";
import { say } from "../../parts/toast.js";

const ENVIRONMENTS = [
  ["prod", "Production", "vs_prod_…"],
  ["live", "Live", "vs_live_…"],
  ["test", "Test", "Own data, no quota"],
];
const SCOPES = [
  ["full", "Full access", "everything below"],
  ["read", "Read", "look at everything"],
  ["slideshows:write", "Slideshows", "apps, hooks and slideshows"],
  ["render:write", "Rendering", "projects and render jobs"],
  ["keys:write", "Keys", "make and revoke keys"],
  ["billing:write", "Billing", "plan and subscription"],
];
const GRACES = [["0", "At once"], ["3600", "In 1 hour"], ["86400", "In 1 day"], ["604800", "In 7 days"]];

/** Makes a key, and shows it this once. */
export function createKey(plan) {
  const dialog = openDialog({ title: "Create New Key", onclose: refresh },
    form({ submit: "Create key", action: create },
      field("Name", { name: "name", maxlength: 100, required: true, placeholder: "n8n Production", hint: "Say which program uses it, and where.", autofocus: true }),
      cards("Environment", "environment", ENVIRONMENTS, "prod"),
      scopes(["full"]),
      h("details.more", h("summary", "Expiry and addresses"),
        h(".stack",
          field("Expires", { name: "expires_at", type: "datetime-local" }),
          ranges([])))));

  async function create(typed) {
    const { body } = await post("/api-keys", {
      name: typed.name,
      environment: typed.environment,
      scopes: typed.scopes ?? [],
      ...(typed.expires_at && { expires_at: new Date(typed.expires_at).toISOString() }),
      ...(typed.allowed_cidrs.trim() && { allowed_cidrs: lines(typed.allowed_cidrs) }),
    });
    dialog.become("Your new key", revealed(body, dialog, plan && !plan.features.api_access
      && notice("warn", h("p", `On the ${plan.name} plan this call answers 403 until you upgrade.`))));
  }
}

/** The only time that the key itself is on the page; it is gone with the dialog. */
function revealed({ key, name }, dialog, ...notes) {
  return [
    notice("info", h("p", h("b", "Copy this key now. "), "It is shown only this once; afterwards only its first and last letters are known.")),
    snippet(name, key, { secret: true }),
    snippet("Try it", `curl -H "x-api-key: ${key}" \\\n  ${location.origin}/v1/me`, { secret: true }),
    notes,
    h("p.quiet", "Keep it in an environment variable or a secrets manager, never in code that others can read."),
    h(".dialog-foot", h("button.button.primary", { type: "button", onclick: () => dialog.close() }, "I have copied it")),
  ];
}

export function editKey(key) {
  const dialog = openDialog({ title: `Edit ${key.name}` },
    form({ submit: "Save", action: save },
      field("Name", { name: "name", maxlength: 100, required: true, value: key.name }),
      scopes(key.scopes), ranges(key.allowed_cidrs)));

  async function save(typed) {
    await patch(`/api-keys/${key._id}`, { name: typed.name, scopes: typed.scopes ?? [], allowed_cidrs: lines(typed.allowed_cidrs) });
    dialog.close();
    say("The key is changed, on every node.");
    await refresh();
  }
}

/** Puts another key in the place of this one, which may go on for a while. */
export function rotateKey(key) {
  const dialog = openDialog({ title: `Rotate ${key.name}`, onclose: refresh },
    form({ submit: "Make the replacement", action: rotate },
      h("p.quiet", "A new key with the same rights is made. Deploy it, then the old one ends."),
      choice("The old key ends", GRACES, { name: "grace_seconds", value: "86400" })));

  async function rotate({ grace_seconds: grace }) {
    const { body } = await post(`/api-keys/${key._id}/rotate`, { grace_seconds: Number(grace) });
    const { replaces } = body;
    dialog.become("Your new key", revealed(body, dialog, h("p", `The old key ends ${moment(replaces.ends_at)}.`,
      replaces.confirmed_nodes && ` ${plural(replaces.confirmed_nodes, "node")} confirmed in ${replaces.propagation_ms} ms.`)));
  }
}

function scopes(chosen) {
  const set = boxes("Scopes", "scopes", SCOPES, chosen);
  set.classList.add("two");
  set.addEventListener("change", ({ target }) => {
    const inputs = [...set.querySelectorAll("input")];
    const full = inputs.find(({ value }) => value === "full");
    if (target === full && full.checked) {
      inputs.forEach((input) => { input.checked = input === full; });
    } else if (target.checked) {
      full.checked = false;
    } else if (!inputs.some(({ checked }) => checked)) {
      full.checked = true;
    }
  });
  return set;
}

const ranges = (present) =>
  area("Allowed addresses", { name: "allowed_cidrs", value: present.join("\n"), placeholder: "192.0.2.0/24", hint: "One range a line; calls from elsewhere are refused. Empty allows all." });

const lines = (text) => text.split(/\s+/).filter(Boolean);
