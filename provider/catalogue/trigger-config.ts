import { isDeepStrictEqual } from "node:util";
import { isMasked } from "../core/masks";
import { isMap, mapIn, type Properties } from "../core/values";

/** How often a trigger that polls asks. Composio may add it to a configuration, although no schema names it. */
export const INTERVAL = "interval";

/**
 * The configuration that a trigger instance has, of the keys that the program declares: Composio fills in the others. A
 * number or a truth value may come back as a text.
 */
export function declaredPart(actual: unknown, declared: unknown): unknown {
  if (isMap(declared) && isMap(actual)) {
    const known = Object.entries(declared).filter(([key]) => key in actual);
    return Object.fromEntries(known.map(([key, value]) => [key, declaredPart(actual[key], value)]));
  }
  return isSpeltOtherwise(actual, declared) || isHidden(actual, declared) ? declared : actual;
}

/**
 * Whether an instance has a configuration, so that a create of it would find the instance. What the type fills in counts
 * as if it were declared.
 *
 * @param schema What the type says of a configuration. Undefined where that is not known.
 */
export function hasConfig(actual: Properties, declared: Properties, schema: Properties | undefined): boolean {
  const has = filledConfig(actual, schema);
  const wanted = filledConfig(declared, schema);
  const isAdded = (key: string) => key === INTERVAL && !(key in wanted);
  return (
    isDeepStrictEqual(declaredPart(has, wanted), wanted) &&
    Object.keys(has).every((key) => key in wanted || isAdded(key))
  );
}

/** A configuration with what its type fills in. */
function filledConfig(config: Properties, { properties }: Properties = {}): Properties {
  const named = Object.entries(mapIn(properties));
  const defaults = named.flatMap(([name, each]) =>
    isMap(each) && "default" in each ? [[name, each.default] as const] : [],
  );
  return { ...Object.fromEntries(defaults), ...config };
}

function isSpeltOtherwise(actual: unknown, declared: unknown): boolean {
  return isScalar(actual) && isScalar(declared) && String(actual) === String(declared);
}

/** A mask is never taken for a value. */
function isHidden(actual: unknown, declared: unknown): boolean {
  return typeof actual === "string" && typeof declared === "string" && isMasked(actual);
}

function isScalar(value: unknown): value is string | number | boolean {
  return ["string", "number", "boolean"].includes(typeof value);
}
