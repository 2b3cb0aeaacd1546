import { unlessFails } from "../../composio/unless-fails";
import type { Properties } from "../../core/resource";
import type { ComposioApi } from "../api";

/** Whether the key sees an auth config of the server, and with it the server's project. */
export async function seesAuthConfigs(
  { authConfigs }: ComposioApi,
  { authConfigIds = [] }: Properties,
): Promise<boolean> {
  const ids = authConfigIds as string[];
  const found = await Promise.all(ids.map((id) => unlessFails(authConfigs.find(id))));
  return found.some((authConfig) => authConfig !== undefined);
}
