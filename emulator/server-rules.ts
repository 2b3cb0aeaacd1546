import { findAuthConfig } from "./catalogue";
import type { EmulatorContext } from "./context";
import { authConfigNotFound, duplicateName } from "./errors";

/** Names are unique among the live servers of the project, to the letter; `ownId` is who may have it. */
export function requireFreeName({ store, settings }: EmulatorContext, name: string, ownId?: string): void {
  const isTaken = store.live().some((server) => server.name === name && server.id !== ownId);
  if (isTaken) throw duplicateName(name, settings.duplicateStatus);
}

export function requireAuthConfigs({ settings }: EmulatorContext, ids: readonly string[]): void {
  const unknown = ids.find((id) => !findAuthConfig(id));
  if (unknown !== undefined) throw authConfigNotFound(unknown, settings.unknownAuthConfigStatus);
}

export function deriveToolkits(authConfigIds: readonly string[], others: readonly string[]): string[] {
  const ofAuthConfigs = authConfigIds.flatMap((id) => findAuthConfig(id)?.toolkit ?? []);
  return [...new Set([...ofAuthConfigs, ...others])];
}
