import { authConfigNotFound } from "../auth-config/auth-config-errors";
import type { AuthConfigHolder } from "../auth-config/auth-config-store";
import { duplicateName } from "./mcp-server-errors";
import type { McpServerHolder } from "./mcp-server-store";

/** Names are unique among the live servers of the project, to the letter; `ownId` is who may have it. */
export function requireFreeName({ servers, settings }: McpServerHolder, name: string, ownId?: string): void {
  const isTaken = servers.liveNamed(name).some(({ id }) => id !== ownId);
  if (isTaken) {
    throw duplicateName(name, settings.duplicateStatus);
  }
}

/** `held` are those that the server has: deleted ones among them may stay if the switch lets them. */
export function requireAuthConfigs(
  { authConfigs, settings }: AuthConfigHolder,
  ids: readonly string[],
  held: readonly string[] = [],
): void {
  const mayStay = settings.authConfigs.deletedInServers === "kept" ? held : [];
  const unknown = ids.find((id) => {
    const config = authConfigs.find(id);
    return config === undefined || (config.deleted && !mayStay.includes(id));
  });
  if (unknown !== undefined) {
    throw authConfigNotFound(unknown, settings.unknownAuthConfigStatus);
  }
}

export function deriveToolkits(
  { authConfigs }: Pick<AuthConfigHolder, "authConfigs">,
  authConfigIds: readonly string[],
  others: readonly string[],
): string[] {
  const ofAuthConfigs = authConfigIds.flatMap((id) => authConfigs.find(id)?.toolkit ?? []);
  return [...new Set([...ofAuthConfigs, ...others])];
}
