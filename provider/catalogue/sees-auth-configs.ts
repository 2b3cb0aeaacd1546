import { unlessFails } from "../composio/unless-fails";
import type { Properties } from "../core/resource";
import { isTexts } from "../core/values";
import type { CatalogueApi } from "./catalogue";

/**
 * Whether the key sees an auth config of the server, and with it the server's project.
 *
 * @returns Undefined where the server has none, or where they cannot be asked for.
 */
export async function seesAuthConfigs(
  { authConfigs }: Pick<CatalogueApi, "authConfigs">,
  { authConfigIds }: Properties,
): Promise<boolean | undefined> {
  const ids = isTexts(authConfigIds) ? authConfigIds : [];
  const look = async (id: string) => ({ isThere: (await authConfigs.findByAnyId(id)) !== undefined });
  const looks = await Promise.all(ids.map((id) => unlessFails(look(id))));
  if (looks.some((answer) => answer?.isThere)) {
    return true;
  }
  return looks.some((answer) => answer === undefined) || looks.length === 0 ? undefined : false;
}
