import type { ComposioApi } from "../composio/api";
import type { McpServerInputs } from "./inputs";

/**
 * Completes declared toolkits by those that the auth configs and `noAuthApps` bring. Composio keeps a list of
 * toolkits as it gets it in an update, and perhaps in a create.
 *
 * @returns The same inputs where no toolkits are declared.
 */
export async function withAllToolkits(
  { authConfigs }: ComposioApi,
  inputs: McpServerInputs,
): Promise<McpServerInputs> {
  const { authConfigIds, noAuthApps = [], toolkits } = inputs;
  if (!toolkits) {
    return inputs;
  }
  const brought = await Promise.all(authConfigIds.map((id) => authConfigs.toolkitOf(id)));
  const all = [...brought.flatMap((slug) => slug ?? []), ...noAuthApps, ...toolkits];
  return { ...inputs, toolkits: [...new Set(all)] };
}
