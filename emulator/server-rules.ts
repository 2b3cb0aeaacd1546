import type { EmulatorContext } from "./context";
import { authConfigNotFound, duplicateName } from "./errors";

/** Names are unique among the live servers of the project, to the letter; `ownId` is who may have it. */
export function requireFreeName({ store, settings }: EmulatorContext, name: string, ownId?: string): void {
  const isTaken = store.live().some((server) => server.name === name && server.id !== ownId);
  if (isTaken) throw duplicateName(name, settings.duplicateStatus);
}

export function requireAuthConfigs({ authConfigs, settings }: EmulatorContext, ids: readonly string[]): void {
  const unknown = ids.find((id) => !authConfigs.has(id));
  if (unknown !== undefined) throw authConfigNotFound(unknown, settings.unknownAuthConfigStatus);
}

export function deriveToolkits(
  { authConfigs }: EmulatorContext,
  authConfigIds: readonly string[],
  others: readonly string[],
): string[] {
  const ofAuthConfigs = authConfigIds.flatMap((id) => authConfigs.get(id)?.toolkit ?? []);
  return [...new Set([...ofAuthConfigs, ...others])];
}
