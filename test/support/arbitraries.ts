import fc from "fast-check";
import { UNKNOWN } from "../../provider/core/unknown";

/** Any text at all, halves of surrogate pairs among it. */
export const text: fc.Arbitrary<string> = fc.oneof(
  fc.string(),
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
);

/** Keys with a meaning for the provider, for JavaScript or in a path, and any others. */
function keysLike(names: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    ...(names.length > 0 ? [fc.constantFrom(...names)] : []),
    fc.constantFrom("__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "__managed"),
    fc.constantFrom("", "0", "a.b", 'a["b"]', "allowdTools", "auth_config_ids"),
    text,
  );
}

/** Any JSON value, and what Pulumi puts where a value is not known yet. Some of its keys are these names. */
function jsonWith(names: readonly string[]): fc.Arbitrary<unknown> {
  return fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.constantFrom(null, true, false, 0, -0.5, 1e21, "", "tools", "ac_gmail_prod", "__proto__", UNKNOWN),
      text,
      fc.array(tie("value"), { maxLength: 6 }),
      fc.dictionary(keysLike(names), tie("value"), { maxKeys: 6, noNullPrototype: true }),
    ),
  })).value;
}

/** Any JSON value, and what Pulumi puts where a value is not known yet. */
export const json = jsonWith([]);

/** Objects that the engine can send as the properties of a resource that has properties of these names. */
export function jsonObjectWith(names: readonly string[]): fc.Arbitrary<Record<string, unknown>> {
  return fc.dictionary(keysLike(names), jsonWith(names), { maxKeys: 10, noNullPrototype: true });
}
