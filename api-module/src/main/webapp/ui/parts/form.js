import { fill, freshId, h } from "../core/dom.js";
import { sentence } from "../core/format.js";
import { problemNotice } from "./notice.js";

/**
 * A form that sends what was typed through an action and says what is wrong beside the field it concerns.
 * It names POST as its method, so that nothing typed can come into an address should the script fail.
 *
 * @param action called with the values; may throw a Problem
 */
export function form({ submit, action, class: name = "", foot = [], quiet = false }, ...children) {
  const trouble = h(".trouble");
  const button = h(quiet ? "button.button" : "button.button.primary", { type: "submit" }, submit);
  const element = h("form.stack", { method: "post", novalidate: true, onsubmit: send }, children, trouble,
    h(".form-foot", button, foot));
  if (name) {
    element.classList.add(name);
  }
  async function send(event) {
    event.preventDefault();
    clear(element);
    fill(trouble);
    if (!complete(element)) {
      return;
    }
    button.disabled = true;
    button.setAttribute("aria-busy", "true");
    try {
      await action(values(element), element);
    } catch (problem) {
      if (problem.name !== "AbortError") {
        complain(element, trouble, problem);
      }
    } finally {
      button.disabled = false;
      button.removeAttribute("aria-busy");
    }
  }
  return element;
}

/** The values by name; boxes of one name become a list. */
export function values(element) {
  const result = {};
  for (const [name, value] of new FormData(element)) {
    if (element.elements[name] instanceof RadioNodeList && element.elements[name][0].type === "checkbox") {
      (result[name] ??= []).push(value);
    } else {
      result[name] = value;
    }
  }
  return result;
}

/** Leaves out what was left empty. */
export const given = (typed) => Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== "" && value !== null));

function complete(element) {
  const wrong = [...element.elements].filter((input) => input.willValidate && !input.checkValidity());
  wrong.forEach((input) => mark(input, input.validationMessage));
  wrong[0]?.focus();
  return wrong.length === 0;
}

function complain(element, trouble, problem) {
  const unplaced = (problem.fields ?? []).filter(({ field, problem: what }) => {
    const input = element.elements[field.split(/[.[]/)[0]];
    const one = input instanceof RadioNodeList ? input[0] : input;
    if (!one?.name) {
      return true;
    }
    mark(one, sentence(what.charAt(0).toUpperCase() + what.slice(1)));
    return false;
  });
  if (unplaced.length || !problem.fields?.length) {
    fill(trouble, problemNotice(unplaced.length ? Object.assign(problem, { fields: unplaced }) : problem));
  }
  (element.querySelector("[aria-invalid]") ?? trouble).scrollIntoView({ block: "nearest" });
  element.querySelector("[aria-invalid]")?.focus();
}

function mark(input, text) {
  const id = freshId("wrong");
  input.setAttribute("aria-invalid", "true");
  input.setAttribute("aria-describedby", [input.dataset.hint, id].filter(Boolean).join(" "));
  (input.closest(".field, fieldset") ?? input.parentElement).append(h("p.wrong", { id }, text));
}

function clear(element) {
  element.querySelectorAll(".wrong").forEach((words) => words.remove());
  element.querySelectorAll("[aria-invalid]").forEach((input) => {
    input.removeAttribute("aria-invalid");
    input.setAttribute("aria-describedby", input.dataset.hint ?? "");
  });
}
