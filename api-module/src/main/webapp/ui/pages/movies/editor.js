import { get, post } from "../../core/api.js";
import { fill, freshId, h } from "../../core/dom.js";
import { number, plural, words } from "../../core/format.js";
import { go, queryOf } from "../../core/router.js";
import { problemsOf } from "../../core/schema.js";
import { choice, field } from "../../parts/fields.js";
import { notice, problemNotice } from "../../parts/notice.js";
import { SAMPLE } from "./sample.js";

const PRESETS = [["stable", "Stable: 2 scenes at once"], ["balanced", "Balanced: 3 scenes at once"], ["fast", "Fast: 4 scenes at once"], ["turbo", "Turbo: 6 scenes at once"]];
const QUIET_MILLIS = 250;
const MOST_SHOWN = 12;

/** Writes a movie as JSON: checked while it is typed, priced before it is paid. */
export default async function editor({ signal }) {
  const [schema, start] = await Promise.all([get("/v1/schema/movie.json", { signal }), beginning(signal)]);
  const id = freshId("movie");
  const text = h("textarea.code", { id, rows: 26, spellcheck: "false", autocapitalize: "off", "aria-describedby": `${id}-verdict`, value: JSON.stringify(start.movie, null, 2) });
  const verdict = h(".verdict", { id: `${id}-verdict`, role: "status" });
  const price = h(".stack");
  const project = field("Project", { name: "projectId", value: start.project, required: true, maxlength: 100, hint: "Made on first use" });
  const preset = choice("Speed", PRESETS, { name: "qualityPreset", value: "balanced" });
  const buttons = [
    h("button.button", { type: "button", onclick: () => submit(true) }, "Check and price"),
    h("button.button.primary", { type: "submit" }, "Render"),
  ];
  let typing;
  text.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(check, QUIET_MILLIS);
  });
  text.addEventListener("keydown", indent);
  check();

  function check() {
    const { movie, problems } = judge(text.value, schema);
    const told = JSON.stringify(problems.length ? problems : movie.scenes.length);
    if (verdict.dataset.told !== told) {
      // it is read aloud, so only when it says something else
      verdict.dataset.told = told;
      fill(verdict, problems.length ? wrong(problems) : right(movie));
    }
    text.setAttribute("aria-invalid", String(problems.length > 0));
    return problems.length ? null : movie;
  }

  async function submit(dryRun) {
    const movie = check();
    if (!movie) {
      text.focus();
      return;
    }
    buttons.forEach((button) => { button.disabled = true; });
    try {
      const answer = await post("/v1/render/jobs", {
        kind: "movie",
        projectId: project.querySelector("input").value.trim(),
        movie,
        renderOptions: { qualityPreset: preset.querySelector("select").value },
        ...(dryRun && { dryRun }),
      });
      await (dryRun ? fill(price, priced(answer)) : go(`/jobs/${answer.jobId}`));
    } catch (problem) {
      fill(price, problem.fields?.length ? wrong(problem.fields.map(({ field: path, problem: what }) => ({ path, problem: what }))) : problemNotice(problem));
    } finally {
      buttons.forEach((button) => { button.disabled = false; });
    }
  }

  return {
    title: "New movie",
    back: { href: "/jobs", text: "Render jobs" },
    lead: "Scenes follow each other; layers of a scene lie on each other.",
    body: h("form.editor", { method: "post", novalidate: true, onsubmit: (event) => { event.preventDefault(); submit(false); } },
      h(".stack.tight", h("label", { for: id }, "Movie"), text, verdict),
      h(".stack", project, preset, h(".form-foot", buttons), price, h("p.quiet", h("a", { href: "/v1/schema/movie.json", target: "_blank", rel: "noopener" }, "The schema"), " says what may be written."))),
  };
}

/** A copy of an earlier movie, or a small one to begin with. */
async function beginning(signal) {
  const { from, project } = queryOf();
  if (from) {
    const { payload } = await get(`/v1/jobs/${from}`, { signal });
    return { movie: payload.movie, project: payload.projectId };
  }
  return { movie: SAMPLE, project: project ?? "first-movies" };
}

function judge(text, schema) {
  try {
    const movie = JSON.parse(text);
    return { movie, problems: onePerPlace(problemsOf(movie, schema)) };
  } catch (broken) {
    return { movie: null, problems: [{ path: "", problem: place(broken.message, text) }] };
  }
}

const onePerPlace = (problems) => [...new Map(problems.map((one) => [one.path, one])).values()];

/** Browsers name the position; people count lines. */
function place(message, text) {
  const position = /position (\d+)/.exec(message)?.[1];
  const line = position && text.slice(0, Number(position)).split("\n").length;
  return `This is no JSON${line ? `; look at line ${line}` : ""}.`;
}

const wrong = (problems) =>
  notice("bad", h("ul.stack.tight", problems.slice(0, MOST_SHOWN).map(({ path, problem }) => h("li", path && h("code", path), path && " ", problem))),
    problems.length > MOST_SHOWN && h("p.quiet", `And ${problems.length - MOST_SHOWN} more.`));

const right = (movie) => notice("good", h("p", `Valid: ${plural(movie.scenes.length, "scene")}.`));

function priced({ renderMinutes, wouldExceed, warnings }) {
  return notice(wouldExceed.length ? "warn" : "info",
    h("p", h("b", `${number(renderMinutes)} render minutes. `), wouldExceed.length ? "" : "Charged only once it is done."),
    warnings.length > 0 && h("ul.bullets", warnings.map((one) => h("li", one))),
    wouldExceed.length > 0 && h("p", "Over the plan: ", wouldExceed.map(words).join(", "), ". ", h("a", { href: "/billing" }, "Compare plans")));
}

/** Tab indents while letters are typed; Escape first lets it leave, as keyboards expect. */
function indent(event) {
  if (event.key === "Escape") {
    event.target.dataset.leaving = "yes";
  } else if (event.key === "Tab" && !event.shiftKey && !event.target.dataset.leaving) {
    event.preventDefault();
    event.target.setRangeText("  ", event.target.selectionStart, event.target.selectionEnd, "end");
  } else {
    delete event.target.dataset.leaving;
  }
}
