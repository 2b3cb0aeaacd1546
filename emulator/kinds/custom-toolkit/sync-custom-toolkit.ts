import { isActive } from "../connected-account/active-account";
import type { ConnectedAccountHolder } from "../connected-account/connected-account-store";
import type { StoredConnectedAccount } from "../connected-account/stored-connected-account";
import { accountNeeded, accountNotUsable, tooManyTools } from "./custom-toolkit-errors";
import type { CustomToolkitHolder } from "./custom-toolkit-store";
import type { StoredCustomToolkit } from "./stored-custom-toolkit";

const MAXIMUM_OF_TOOLS = 500;

/** Throws the answer to a sync that cannot be carried out. An account counts where every scheme asks for authentication. */
export function checkSync(
  { connectedAccounts, settings }: CustomToolkitHolder & ConnectedAccountHolder,
  { slug, auth_schemes }: StoredCustomToolkit,
  account: string | undefined,
): void {
  const needsAccount = auth_schemes.every(({ mode }) => mode !== "NO_AUTH");
  if (needsAccount && account === undefined) {
    throw accountNeeded(slug);
  }
  if (needsAccount && account !== undefined && !isUsable(connectedAccounts.find(account), slug)) {
    throw accountNotUsable(account, slug);
  }
  const { servedTools } = settings.customToolkits;
  if (servedTools > MAXIMUM_OF_TOOLS) {
    throw tooManyTools(servedTools);
  }
}

const isUsable = (account: StoredConnectedAccount | undefined, toolkit: string): boolean =>
  account?.toolkit === toolkit && isActive(account);

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
