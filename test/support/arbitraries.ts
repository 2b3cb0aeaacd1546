import fc from "fast-check";
import { TOOLKITS } from "../../emulator/catalogue/toolkits";
import { TOOLS } from "../../emulator/catalogue/tools/all-tools";
import { AUTH_CONFIGS } from "../../emulator/kinds/auth-config/initial-auth-configs";
import { UNKNOWN } from "../../provider/core/unknown";
import { mcpServer } from "../../provider/resources/mcp-server/mcp-server-definition";
import {
  fields,
  type InputName,
  type McpServerInputs,
} from "../../provider/resources/mcp-server/mcp-server-fields";

export const INPUT_NAMES = Object.keys(fields) as InputName[];

/** Any text at all, halves of surrogate pairs among it. */
export const text: fc.Arbitrary<string> = fc.oneof(
  fc.string(),
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
);

/** Keys with a meaning for the provider, for JavaScript or in a path, and any others. */
const key = fc.oneof(
  fc.constantFrom(...INPUT_NAMES, "adoptExisting", ...mcpServer.computed),
  fc.constantFrom("__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "__managed"),
  fc.constantFrom("", "0", "a.b", 'a["b"]', "allowdTools", "auth_config_ids"),
  text,
);

/** Any JSON value, and what Pulumi puts where a value is not known yet. */
export const json: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom(null, true, false, 0, -0.5, 1e21, "", "tools", "ac_gmail_prod", "__proto__", UNKNOWN),
    text,
    fc.array(tie("value"), { maxLength: 6 }),
    fc.dictionary(key, tie("value"), { maxKeys: 6, noNullPrototype: true }),
  ),
})).value;

/** Objects that the engine can send as the properties of a resource. */
export const jsonObject: fc.Arbitrary<Record<string, unknown>> = fc.dictionary(key, json, {
  maxKeys: 10,
  noNullPrototype: true,
});

const name = fc.stringMatching(/^[A-Za-z0-9 -]{4,30}$/);
const slug = fc.oneof(
  fc.constantFrom(...TOOLS.map((tool) => tool.slug), ...TOOLKITS.map((toolkit) => toolkit.slug), "__proto__"),
  text.filter((candidate) => /^\S+$/.test(candidate)),
);
const slugs = fc.uniqueArray(slug, { maxLength: 8 });

/** Inputs that a program may declare, with auth configs that the emulator has. */
export const validInputs: fc.Arbitrary<McpServerInputs> = fc
  .record(
    {
      name,
      authConfigIds: fc.shuffledSubarray(AUTH_CONFIGS.map(({ id }) => id)),
      noAuthApps: slugs,
      toolkits: slugs,
      allowedTools: slugs,
      managedAuthViaComposio: fc.boolean(),
      adoptExisting: fc.boolean(),
    },
    { requiredKeys: ["name", "authConfigIds"] },
  )
  .filter(({ noAuthApps = [], toolkits = [] }) => noAuthApps.length === 0 || toolkits.length === 0)
  .filter(
    ({ authConfigIds, noAuthApps = [], toolkits = [] }) =>
      authConfigIds.length + noAuthApps.length + toolkits.length > 0,
  );

const wrongList = fc.oneof(json, fc.array(fc.oneof(slug, json), { maxLength: 3 }));

/** Values of which some are wrong, most of them by a little. */
const DOUBTFUL: Record<InputName, fc.Arbitrary<unknown>> = {
  name: fc.oneof(
    fc.string({ maxLength: 33 }),
    name.map((valid) => `${valid}x`),
    fc.constantFrom("abc\n", null),
  ),
  authConfigIds: fc.array(fc.oneof(fc.constantFrom("ac_gmail_prod", ""), json), { maxLength: 3 }),
  noAuthApps: wrongList,
  toolkits: wrongList,
  allowedTools: wrongList,
  managedAuthViaComposio: fc.oneof(json, fc.constantFrom("true", 1, null)),
  adoptExisting: fc.oneof(json, fc.constantFrom("true", 1, null)),
};

/** Valid inputs with one or two values that are doubtful. */
export const doubtfulInputs: fc.Arbitrary<Record<string, unknown>> = fc
  .tuple(validInputs, fc.subarray(INPUT_NAMES, { minLength: 1, maxLength: 2 }), fc.record(DOUBTFUL))
  .map(([valid, names, doubtful]) => ({
    ...valid,
    ...Object.fromEntries(names.map((input) => [input, doubtful[input]])),
  }));

/** The same inputs, with their lists in another order. */
export function permuted(inputs: McpServerInputs): fc.Arbitrary<McpServerInputs> {
  const shuffled = (list: string[]) => fc.shuffledSubarray(list, { minLength: list.length });
  const { authConfigIds, noAuthApps, toolkits, allowedTools } = inputs;
  return fc
    .record({
      authConfigIds: shuffled(authConfigIds),
      ...(noAuthApps && { noAuthApps: shuffled(noAuthApps) }),
      ...(toolkits && { toolkits: shuffled(toolkits) }),
      ...(allowedTools && { allowedTools: shuffled(allowedTools) }),
    })
    .map((lists) => ({ ...inputs, ...lists }));
}
