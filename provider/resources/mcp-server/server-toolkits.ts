import type { CatalogueApi } from "../../catalogue/catalogue";
import { isSameIgnoringCase } from "../../core/compare";
import type { Failure, Properties } from "../../core/resource";
import { inputsToDeclare, managedBy } from "../../core/state";
import { isTexts } from "../../core/values";
import type { McpServerInputs } from "./mcp-server-fields";

/** The inputs that are always sent together: whether Composio derives the toolkits anew from auth configs alone is not known. */
const SENT_TOGETHER = ["authConfigIds", "toolkits"];

/** The inputs that are sent where these changed. */
export function withInputsSentTogether(changed: string[], { toolkits }: McpServerInputs): string[] {
  const isTogether = toolkits && changed.some((name) => SENT_TOGETHER.includes(name));
  return isTogether ? [...new Set([...changed, ...SENT_TOGETHER])] : changed;
}

/**
 * Completes declared toolkits by those that the auth configs and `noAuthApps` bring. Composio keeps a list of
 * toolkits as it gets it in an update, and perhaps in a create.
 *
 * @returns The same inputs where no toolkits are declared.
 */
export async function withAllToolkits(
  { authConfigs }: Pick<CatalogueApi, "authConfigs">,
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

/** Composio has one create for toolkits without authentication, and another for any. */
export function toolkitFailures({ authConfigIds, noAuthApps = [], toolkits = [] }: Properties): Failure[] {
  if (isFilled(noAuthApps) && isFilled(toolkits)) {
    return [
      { property: "noAuthApps", reason: "cannot stand beside toolkits; name these toolkits there too" },
    ];
  }
  const reason =
    "must name at least one auth config, unless noAuthApps or toolkits names a toolkit; where it does in the program, that " +
    "one may have failed, and --continue-on-error leaves it out";
  return [authConfigIds, noAuthApps, toolkits].every(isEmpty) ? [{ property: "authConfigIds", reason }] : [];
}

/**
 * Composio does not tell toolkits that `noAuthApps` has brought from those that `toolkits` has: an import declares both as
 * the latter. A program that names them in `noAuthApps` alone declares the same server.
 */
export function toolkitsAlike(state: Properties, { noAuthApps, toolkits }: Properties): readonly string[] {
  const { noAuthApps: had, toolkits: declared } = inputsToDeclare(state);
  const isAlike =
    had === undefined &&
    managedBy(state).includes("toolkits") &&
    isFilled(noAuthApps) &&
    !isFilled(toolkits) &&
    isTexts(declared) &&
    isTexts(noAuthApps) &&
    isSameIgnoringCase(declared, noAuthApps);
  return isAlike ? ["noAuthApps", "toolkits"] : [];
}

/** Whether a list is empty. One that is unknown is neither filled nor empty. */
function isFilled(list: unknown): boolean {
  return Array.isArray(list) && list.length > 0;
}

function isEmpty(list: unknown): boolean {
  return Array.isArray(list) && list.length === 0;
}
