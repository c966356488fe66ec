import { get, patch, post } from "../../core/api.js";
import { h } from "../../core/dom.js";
import { go, refresh } from "../../core/router.js";
import { openDialog } from "../../parts/dialog.js";
import { area, choice, field } from "../../parts/fields.js";
import { form, given } from "../../parts/form.js";
import { say } from "../../parts/toast.js";

let niches = null;

/** All niches with their templates; they do not change while a page is open. */
export async function nicheCatalogue(signal) {
  niches ??= (await get("/niches?limit=100", { signal })).data;
  return niches;
}

export async function createApp() {
  const known = await nicheCatalogue();
  const dialog = openDialog({ title: "New app", wide: true },
    form({ submit: "Create app", action: create }, fieldsOf({ language: "en", niche: known[0].key, brand_primary_color: "#4f46e5" }, known)));

  async function create(typed) {
    const { body } = await post("/apps", given(read(typed)));
    dialog.close();
    await go(`/apps/${body._id}`);
  }
}

export async function editApp(app) {
  const known = await nicheCatalogue();
  const dialog = openDialog({ title: `Edit ${app.name}`, wide: true },
    form({ submit: "Save", action: save }, fieldsOf(app, known)));

  async function save(typed) {
    const read_ = read(typed);
    const orNull = Object.fromEntries(Object.entries(read_).map(([name, value]) => [name, value === "" ? null : value]));
    await patch(`/apps/${app._id}`, orNull);
    dialog.close();
    say("The app is changed.");
    await refresh();
  }
}

function fieldsOf(app, known) {
  const options = known.map(({ key, name }) => [key, name]);
  if (app.niche && !options.some(([key]) => key === app.niche)) {
    options.push([app.niche, app.niche]);
  }
  return [
    h(".columns",
      field("Name", { name: "name", value: app.name, maxlength: 100, required: true, autofocus: true }),
      choice("Niche", options, { name: "niche", value: app.niche }),
      field("Language tag", { name: "language", value: app.language, maxlength: 35, required: true, placeholder: "en, de, pt-BR" })),
    area("Audience", { name: "audience", value: app.audience ?? "", maxlength: 500, rows: 2, placeholder: "Students who put things off" }),
    area("What it is good for", { name: "value_props", value: (app.value_props ?? []).join("\n"), hint: "One reason a line" }),
    h(".columns",
      field("Brand colour", { name: "brand_primary_color", type: "color", value: app.brand_primary_color ?? "#4f46e5", optional: false }),
      field("Second colour", { name: "brand_secondary_color", type: "color", value: app.brand_secondary_color ?? app.brand_primary_color ?? "#17181c", optional: false })),
    h(".columns",
      field("App Store link", { name: "ios_url", type: "url", value: app.ios_url ?? "", placeholder: "https://" }),
      field("Google Play link", { name: "android_url", type: "url", value: app.android_url ?? "", placeholder: "https://" })),
  ];
}

const read = (typed) => ({ ...typed, value_props: typed.value_props.split("\n").map((line) => line.trim()).filter(Boolean) });
