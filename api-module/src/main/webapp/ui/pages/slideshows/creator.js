import { getKept, post } from "../../core/api.js";
import { fill, h } from "../../core/dom.js";
import { go, queryOf } from "../../core/router.js";
import { choice, field } from "../../parts/fields.js";
import { form, given } from "../../parts/form.js";
import { empty } from "../../parts/notice.js";
import { nicheCatalogue } from "../apps/app-form.js";
import { preview } from "./preview.js";

/** Makes a slideshow: an app, a template, its variables, a hook. */
export default async function creator({ signal }) {
  const [{ data: all }, niches] = await Promise.all([getKept("/apps?limit=100", { signal }), nicheCatalogue(signal)]);
  const apps = all.filter(({ status }) => status === "ACTIVE");
  const page = { title: "New slideshow", back: { href: "/slideshows", text: "Slideshows" } };
  if (!apps.length) {
    return { ...page, body: empty("app", "No active app", "A slideshow is made for an app; describe yours first.", h("a.button.primary", { href: "/apps" }, "Go to apps")) };
  }
  const state = { app: apps.find(({ _id }) => _id === queryOf().app) ?? apps[0], template: null };
  return { ...page, lead: "Choose what it is for and how it is told.", body: body(state, apps, niches, signal) };
}

function body(state, apps, niches, signal) {
  const templates = h("fieldset.templates");
  const variables = h(".stack");
  const hooks = h(".stack");
  const shown = preview(signal);

  const pickApp = (id) => {
    state.app = apps.find(({ _id }) => _id === id);
    const suited = templatesFor(state.app, niches);
    state.template = suited.find((one) => one.template_key === state.template?.template_key) ?? suited[0];
    fill(templates, h("legend", "Template"), suited.map((one) => templateChoice(one, one === state.template, () => pickTemplate(one))));
    pickTemplate(state.template);
    showHooks(state, hooks);
  };
  const pickTemplate = (template) => {
    state.template = template;
    fill(variables, template.variables.map(variableField));
    shown.show(state.app, template);
  };

  const make = form({ submit: "Make slideshow", action: (typed) => create(state, typed) },
    choice("App", apps.map(({ _id, name }) => [_id, name]), { name: "app", value: state.app._id, onchange: ({ target }) => pickApp(target.value) }),
    templates, variables, hooks);
  pickApp(state.app._id);
  return h(".creator", make, h("aside.preview", { "aria-label": "Preview" }, shown.element));
}

/** Templates of the app's niche; those of all niches where nobody knows it. */
function templatesFor(app, niches) {
  const niche = niches.find(({ key }) => key === app.niche);
  const all = niche ? niche.templates : niches.flatMap(({ templates }) => templates);
  return [...new Map(all.map((one) => [one.template_key, one])).values()];
}

const templateChoice = (template, chosen, pick) =>
  h("label.card-choice", h("input", { type: "radio", name: "template_key", value: template.template_key, checked: chosen, onchange: pick }),
    h("span", h("b", template.name), h("span.quiet", template.description)));

function variableField({ name, required, default: preset, allowed }) {
  const label = name.replaceAll("_", " ");
  const title = label.charAt(0).toUpperCase() + label.slice(1);
  return allowed
    ? choice(title, [["", preset ? `Default (${preset})` : "Let it be picked"], ...allowed.map((value) => [value, value])], { name: `variable:${name}` })
    : field(title, { name: `variable:${name}`, maxlength: 500, required, placeholder: preset ?? "Picked for you" });
}

async function showHooks(state, place) {
  fill(place);
  const { app } = state;
  const { data } = await getKept(`/hooks?status=APPROVED&niche=${encodeURIComponent(app.niche)}&limit=50`).catch(() => ({ data: [] }));
  // What was found for another app may have that app's name in it.
  const fitting = data.filter(({ app_id }) => !app_id || app_id === app._id);
  if (state.app === app && fitting.length) {
    fill(place, choice("Opening hook", [["", "Write one for me"], ...fitting.map(({ _id, text }) => [_id, text])], { name: "hook_id" }));
  }
}

async function create({ app, template }, typed) {
  const variables = Object.fromEntries(Object.entries(typed)
    .filter(([name, value]) => name.startsWith("variable:") && value !== "")
    .map(([name, value]) => [name.slice("variable:".length), value]));
  const { body } = await post(`/apps/${app._id}/slideshows`, {
    template_key: template.template_key,
    variable_overrides: variables,
    ...given({ hook_id: typed.hook_id ?? "" }),
  });
  await go(`/slideshows/${body.slideshow_id}`);
}
