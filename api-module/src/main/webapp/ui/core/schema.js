/**
 * Checks a value against a JSON Schema, as far as the schemas of this API go: types, objects, arrays, texts, numbers, choices and
 * references within the document. Every problem comes with its path, as in "movie.scenes[2].layers[0].src".
 */
export function problemsOf(value, schema, root = schema, path = "") {
  if (schema === true || schema === undefined) {
    return [];
  }
  if (schema === false) {
    return [{ path, problem: "is not allowed here" }];
  }
  let rules = schema;
  while (rules.$ref) {
    rules = { ...resolve(rules.$ref, root), ...without(rules, "$ref") };
  }
  const types = [rules.type ?? []].flat();
  if (types.length && !types.some((type) => isOf(value, type))) {
    return [{ path, problem: `must be ${types.map((type) => NAMES[type] ?? type).join(" or ")}` }];
  }
  return [
    ...choices(value, rules, root, path),
    ...(typeof value === "number" ? numbers(value, rules, path) : []),
    ...(typeof value === "string" ? texts(value, rules, path) : []),
    ...(Array.isArray(value) ? lists(value, rules, root, path) : []),
    ...(isOf(value, "object") ? objects(value, rules, root, path) : []),
  ];
}

const NAMES = { string: "a text", number: "a number", integer: "a whole number", boolean: "true or false", object: "an object", array: "a list", null: "null" };

function isOf(value, type) {
  switch (type) {
    case "null":
      return value === null;
    case "array":
      return Array.isArray(value);
    case "object":
      return value !== null && typeof value === "object" && !Array.isArray(value);
    case "integer":
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

const without = (object, name) => Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));

function resolve(reference, root) {
  return reference.split("/").slice(1).reduce((place, part) => place?.[part.replaceAll("~1", "/").replaceAll("~0", "~")], root) ?? {};
}

function choices(value, rules, root, path) {
  if ("const" in rules && value !== rules.const) {
    return [{ path, problem: `must be ${JSON.stringify(rules.const)}` }];
  }
  if (rules.enum && !rules.enum.includes(value)) {
    return [{ path, problem: `must be one of ${rules.enum.join(", ")}` }];
  }
  const all = (rules.allOf ?? []).flatMap((one) => problemsOf(value, one, root, path));
  const any = rules.oneOf ?? rules.anyOf;
  const chosen = any ? nearest(any.map((one) => problemsOf(value, one, root, path))) : [];
  const branch = rules.if ? (problemsOf(value, rules.if, root, path).length ? rules.else : rules.then) : undefined;
  return [...all, ...chosen, ...problemsOf(value, branch, root, path)];
}

/** Of several ways to be right, the one that lacks least. */
function nearest(results) {
  return results.reduce((best, one) => (weight(one) < weight(best) ? one : best));
}

/** A wrong constant says that another way was meant, and so does another kind of value. */
const weight = (problems) =>
  problems.reduce((sum, { problem }) => sum + (/^must be "/.test(problem) ? 100 : /^must be (an? |true)/.test(problem) ? 10 : 1), 0);

function numbers(value, { minimum, maximum, exclusiveMinimum: above, exclusiveMaximum: below, multipleOf: step }, path) {
  const wrong =
    (minimum !== undefined && value < minimum && `must be at least ${minimum}`) ||
    (maximum !== undefined && value > maximum && `must be at most ${maximum}`) ||
    (above !== undefined && value <= above && `must be more than ${above}`) ||
    (below !== undefined && value >= below && `must be less than ${below}`) ||
    (step !== undefined && value % step !== 0 && `must be a multiple of ${step}`);
  return wrong ? [{ path, problem: wrong }] : [];
}

function texts(value, { minLength = 0, maxLength = Infinity, pattern }, path) {
  const length = [...value].length;
  if (length < minLength || length > maxLength) {
    return [{ path, problem: length < minLength ? "is too short" : `must have at most ${maxLength} characters` }];
  }
  return pattern && !new RegExp(pattern, "u").test(value) ? [{ path, problem: "has another form than expected" }] : [];
}

function lists(value, { items, minItems = 0, maxItems = Infinity }, root, path) {
  const size = value.length < minItems ? `must have at least ${minItems} entries` : value.length > maxItems && `must have at most ${maxItems} entries`;
  return [...(size ? [{ path, problem: size }] : []), ...value.flatMap((one, i) => problemsOf(one, items, root, `${path}[${i}]`))];
}

function objects(value, { required = [], properties = {}, additionalProperties: others }, root, path) {
  const below = (name) => (path ? `${path}.${name}` : name);
  return [
    ...required.filter((name) => !(name in value)).map((name) => ({ path: below(name), problem: "is missing" })),
    ...Object.entries(value).flatMap(([name, one]) =>
      problemsOf(one, name in properties ? properties[name] : others, root, below(name))),
  ];
}
