import type { ComposioApi } from "../api";
import type { InputName, McpServerInputs } from "./inputs";

/** What is always sent together: whether Composio derives the toolkits anew from auth configs alone is not known. */
const TOGETHER: readonly InputName[] = ["authConfigIds", "toolkits"];

/** The inputs that are sent where these changed. */
export function withTogether(changed: InputName[], { toolkits }: McpServerInputs): InputName[] {
  const isTogether = toolkits && changed.some((name) => TOGETHER.includes(name));
  return isTogether ? [...new Set([...changed, ...TOGETHER])] : changed;
}

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
