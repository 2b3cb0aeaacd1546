import fc from "fast-check";
import { TOOLKITS } from "../../emulator/catalogue/toolkits";
import { TOOLS } from "../../emulator/catalogue/tools/all-tools";
import { AUTH_CONFIGS } from "../../emulator/kinds/auth-config/initial-auth-configs";
import { mcpServer } from "../../provider/resources/mcp-server/mcp-server-definition";
import {
  fields,
  type InputName,
  type McpServerInputs,
} from "../../provider/resources/mcp-server/mcp-server-fields";
import { json, jsonObjectWith, text } from "./arbitraries";

export const INPUT_NAMES = Object.keys(fields) as InputName[];

/** Objects that the engine can send as the properties of a server. */
export const serverProperties = jsonObjectWith([...INPUT_NAMES, ...mcpServer.computed]);

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
