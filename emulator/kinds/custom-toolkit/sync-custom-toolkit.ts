import { accountNeeded, accountNotUsable, tooManyTools } from "./custom-toolkit-errors";
import type { CustomToolkitHolder } from "./custom-toolkit-store";
import type { StoredCustomToolkit } from "./stored-custom-toolkit";

const MAXIMUM_OF_TOOLS = 500;

/** Throws the answer to a sync that cannot be carried out. Accounts of others and disabled ones have names of their own. */
export function checkSync(
  { settings: { customToolkits } }: CustomToolkitHolder,
  { slug, auth_schemes }: StoredCustomToolkit,
  account: string | undefined,
): void {
  if (account === undefined && !auth_schemes.some(({ mode }) => mode === "NO_AUTH")) {
    throw accountNeeded(slug);
  }
  if (account !== undefined && !/^ca_(?!other_|disabled_)/.test(account)) {
    throw accountNotUsable(account, slug);
  }
  if (customToolkits.servedTools > MAXIMUM_OF_TOOLS) {
    throw tooManyTools(customToolkits.servedTools);
  }
}

/** Reads the tools of the MCP server anew. */
export function syncCustomToolkit(
  { customToolkits, settings }: CustomToolkitHolder,
  { slug, version, tools_count }: StoredCustomToolkit,
): StoredCustomToolkit {
  const { servedTools, unchangedSync } = settings.customToolkits;
  const isKept = unchangedSync === "same" && tools_count === servedTools;
  return customToolkits.change(slug, {
    version: isKept ? version : next(version),
    tools_count: servedTools,
  });
}

/** The version after `20261126_00` is `20261126_01`. */
function next(version: string): string {
  const [day = "", number = ""] = version.split("_");
  return `${day}_${String(Number(number) + 1).padStart(2, "0")}`;
}
