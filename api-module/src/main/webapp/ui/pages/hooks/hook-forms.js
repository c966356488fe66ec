import { get, patch, post } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { plural } from "../../core/format.js";
import { refresh } from "../../core/router.js";
import { openDialog } from "../../parts/dialog.js";
import { area, choice, field } from "../../parts/fields.js";
import { form, given } from "../../parts/form.js";
import { say } from "../../parts/toast.js";

export const CATEGORIES = [
  ["problem", "Problem"],
  ["curiosity", "Curiosity"],
  ["social_proof", "Social proof"],
  ["listicle", "Listicle"],
  ["contrarian", "Contrarian"],
  ["story", "Story"],
];

const words = (text = "") => area("Text", { name: "text", value: text, maxlength: 160, required: true, autofocus: true, placeholder: "I stopped planning my mornings, and this happened" });

export function writeHook(niches) {
  const dialog = openDialog({ title: "Write a hook" },
    form({ submit: "Add hook", action: add }, words(),
      h(".columns",
        choice("Category", CATEGORIES, { name: "category" }),
        choice("Niche", niches.map(({ key, name }) => [key, name]), { name: "niche" }),
        field("Language", { name: "language", value: "en", maxlength: 35, required: true }))));

  async function add(typed) {
    await post("/hooks", typed);
    dialog.close();
    say("The hook is added.");
    await refresh();
  }
}

export function editHook(hook) {
  const dialog = openDialog({ title: "Edit hook" }, form({ submit: "Save", action: save }, words(hook.text)));

  async function save(typed) {
    await patch(`/hooks/${hook._id}`, typed);
    dialog.close();
    await refresh();
  }
}

/** Has hooks found for one app or for all; they come within moments, pending. */
export async function refreshHooks() {
  const { data: apps } = await get("/apps?status=ACTIVE&limit=100");
  const dialog = openDialog({ title: "Find new hooks" },
    form({ submit: "Find hooks", action: find },
      h("p.quiet", "New openers are written from what your apps are about. Once an hour."),
      choice("For", [["", "All active apps"], ...apps.map(({ _id, name }) => [_id, name])], { name: "app_id" })));

  async function find(typed) {
    const { body } = await post("/hooks/refresh-now", given(typed));
    dialog.close();
    say(`Looking for hooks for ${plural(body.jobs.length, "app")}. They appear here within moments.`);
    await refresh();
  }
}
