import type { InputName, McpServerInputs } from "./inputs";
import type { McpServerFields } from "./mcp-servers";

/** The name that each input has in Composio's API. */
const FIELD_NAMES = {
  name: "name",
  authConfigIds: "auth_config_ids",
  noAuthApps: "no_auth_apps",
  toolkits: "toolkits",
  allowedTools: "allowed_tools",
  managedAuthViaComposio: "managed_auth_via_composio",
} as const satisfies Record<InputName, keyof McpServerFields>;

/** The body of a request that sets the named inputs, those left out that the program does not set. */
export function fieldsOf(inputs: McpServerInputs, names: readonly InputName[]): McpServerFields {
  const set = names.filter((name) => inputs[name] !== undefined);
  return Object.fromEntries(set.map((name) => [FIELD_NAMES[name], inputs[name]]));
}
