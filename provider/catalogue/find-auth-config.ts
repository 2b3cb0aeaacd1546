import { didYouMean } from "../core/nearest";
import { sanitizeLine } from "../core/sanitize";
import { UserError } from "../core/user-error";
import type { CatalogueApi } from "./catalogue";
import { assertToolkit } from "./find-toolkit";
import type { KnownAuthConfig, KnownAuthConfigs } from "./known-auth-configs";

/** @throws UserError that names what was probably meant, when there is no such auth config. */
export async function findAuthConfig<Known extends KnownAuthConfig>(
  authConfigs: KnownAuthConfigs<Known>,
  id: string,
): Promise<Known> {
  const found = await authConfigs.findByAnyId(id);
  if (found) {
    return found;
  }
  const known = (await authConfigs.list()).items.map((each) => each.id);
  throw new UserError(
    none(`the id "${id}"`, known.length, didYouMean(id, known, "check the id and the key", 3)),
  );
}

/**
 * @param name The exact name. Composio lets several have it.
 * @param toolkit The slug of the toolkit that it is of. Any, unless given.
 * @throws UserError when there is none, with those whose names are near, or when there are several, with their ids.
 */
export async function findAuthConfigByName<Known extends KnownAuthConfig>(
  { authConfigs, toolkits }: Pick<CatalogueApi, "toolkits"> & { authConfigs: KnownAuthConfigs<Known> },
  name: string,
  toolkit: string | undefined,
): Promise<Known> {
  // Without `search`, of which nothing says that it finds every name.
  const { items, isWhole } = await authConfigs.listBy(toolkit === undefined ? {} : { toolkit });
  const named = items.filter((each) => each.name === name);
  const [found] = named;
  const wanted = `the name "${name}"${toolkit === undefined ? "" : ` and the toolkit "${toolkit}"`}`;
  if (named.length > 1) {
    throw new UserError(several(wanted, named));
  }
  if (found) {
    return found;
  }
  if (items.length === 0 && toolkit !== undefined) {
    await assertToolkit(toolkits, toolkit);
  }
  const known = items.map((each) => each.name);
  const advice = didYouMean(name, known, "check the name and the key", 3);
  throw new UserError(
    isWhole
      ? none(wanted, items.length, advice)
      : `Composio's list of auth configs did not come whole, and has none with ${wanted}; ${advice}`,
  );
}

function none(wanted: string, known: number, advice: string): string {
  return (
    `There is no auth config with ${wanted} among the ${known} of the Composio project that the API key belongs ` +
    `to; ${advice}`
  );
}

function several(wanted: string, found: KnownAuthConfig[]): string {
  const all = found.map(({ id, toolkit, status }) =>
    sanitizeLine(`${id} (${toolkit.slug}${status === "DISABLED" ? ", disabled" : ""})`),
  );
  return `There are ${found.length} auth configs with ${wanted}: ${all.join(", ")}. Look one of them up by its id.`;
}
