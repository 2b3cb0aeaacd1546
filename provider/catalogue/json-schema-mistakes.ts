import type { ErrorObject } from "ajv";
import { quotedList } from "../core/lists-in-words";
import { didYouMean, nearest } from "../core/nearest";
import { valueAt } from "../core/property-path";
import { sanitizeLine } from "../core/sanitize";
import { hasUnknown, UNKNOWN } from "../core/unknown";
import { isMap, isTexts, mapIn, type Properties } from "../core/values";

/** A mistake in a value: where it is, and what is wrong there. */
export interface SchemaMistake {
  path: readonly PropertyKey[];
  reason: string;
}

/** A value that fits one of several schemas fails the others, so that only the whole of them counts. */
const IN_ALTERNATIVE = /\/(?:anyOf|oneOf|not|if|then|else)\//;
/** Keywords that say what is missing or too much, which an unknown value beside it does not change. */
const OF_KEYS = ["required", "additionalProperties", "unevaluatedProperties"];

/**
 * Finds what is wrong with a value by its JSON schema. Parts that a preview does not know yet pass.
 *
 * @param schema The schema as the service gives it. Of one that is none, nothing follows.
 */
export function schemaMistakes(schema: Properties, value: Properties): SchemaMistake[] {
  return errorsOf(schema, value).flatMap((error) => {
    if (isFilledIn(error)) {
      return [];
    }
    const path = pathOf(error, value);
    const at = valueAt(value, path);
    const isOpen = OF_KEYS.includes(error.keyword) ? at === UNKNOWN : hasUnknown(at);
    return isOpen ? [] : [{ path, reason: sanitizeLine(reasonOf(error, at)) }];
  });
}

/** The keys of a value that its schema does not name, although it may take them, each with the names of the schema. */
export function unnamedKeys({ properties, additionalProperties }: Properties, value: Properties): string[] {
  const isOpen = isMap(properties) && additionalProperties !== false;
  return isOpen ? Object.keys(value).filter((key) => !(key in properties)) : [];
}

function errorsOf(schema: Properties, value: Properties): ErrorObject[] {
  // Which draft a schema is of is not certain, and its id may be that of another.
  const { $schema: _, $id: __, ...own } = schema;
  // Loaded with the first schema, because most runs check none.
  const { Ajv }: typeof import("ajv") = require("ajv");
  const ajv = new Ajv({
    allErrors: true,
    strict: false,
    validateSchema: false,
    validateFormats: false,
    verbose: true,
    logger: false,
  });
  try {
    const validate = ajv.compile(own);
    validate(value);
    return (validate.errors ?? []).filter(({ schemaPath }) => !IN_ALTERNATIVE.test(schemaPath));
  } catch {
    return [];
  }
}

/** The keys and indices of a JSON pointer. */
function pathOf({ instancePath }: ErrorObject, root: unknown): PropertyKey[] {
  const keys = instancePath
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  return keys.map((key, depth) => (Array.isArray(valueAt(root, keys.slice(0, depth))) ? Number(key) : key));
}

/** Whether what is missing has a default, which the service fills in. */
function isFilledIn({ keyword, params, parentSchema }: ErrorObject): boolean {
  const { properties } = parentSchema ?? {};
  const missing = isMap(properties) ? properties[params.missingProperty] : undefined;
  return keyword === "required" && isMap(missing) && missing.default !== undefined;
}

function reasonOf({ keyword, params, message, parentSchema }: ErrorObject, at: unknown): string {
  const { properties } = parentSchema ?? {};
  const names = isMap(properties) ? Object.keys(properties) : [];
  const keys: unknown[] = [params.missingProperty, params.additionalProperty, params.unevaluatedProperty];
  const [key] = keys.filter((each) => typeof each === "string");
  if (keyword === "required" && key !== undefined) {
    const [misspelt] = nearest(
      key,
      Object.keys(mapIn(at)).filter((each) => !names.includes(each)),
    );
    return `lacks ${key}${misspelt === undefined ? "" : `; did you mean it by "${misspelt}"?`}`;
  }
  if (key !== undefined) {
    return `cannot have ${key}; ${didYouMean(key, names, `it takes ${names.join(", ") || "nothing"}`)}`;
  }
  const { allowedValues } = params;
  if (keyword === "enum" && isTexts(allowedValues)) {
    const near = typeof at === "string" ? didYouMean(at, allowedValues, "") : "";
    return `must be ${quotedList(allowedValues)}${near && `; ${near}`}`;
  }
  return message ?? "is not as the schema says";
}
