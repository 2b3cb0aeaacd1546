import { unlessFails } from "../../composio/unless-fails";
import type { ComposioApi } from "../api";
import type { KnownOutputs } from "./outputs";

/** Whether the key sees an auth config of the server, and with it the server's project. */
export async function seesAuthConfigs(
  { authConfigs }: ComposioApi,
  { authConfigIds = [] }: KnownOutputs,
): Promise<boolean> {
  const found = await Promise.all(authConfigIds.map((id) => unlessFails(authConfigs.find(id))));
  return found.some((authConfig) => authConfig !== undefined);
}
