import { didYouMean } from "../core/nearest";
import { failureAt } from "../core/property-path";
import type { Failure, Properties } from "../core/resource";
import { sanitizeLine } from "../core/sanitize";
import { UNKNOWN } from "../core/unknown";
import { isMap, mapIn } from "../core/values";
import { type Catalogue, isFound } from "./catalogue";
import { schemaMistakes, unnamedKeys } from "./json-schema-mistakes";
import { lookUpAccount } from "./look-up-account";
import { INTERVAL } from "./trigger-config";
import type { TriggerTypeObject } from "./trigger-types";

/** The version that Composio takes where none is named. */
export const LATEST = "latest";

/**
 * Asks Composio whether a type of trigger exists, in the version that is declared, takes the configuration, and is of the
 * toolkit of the account. Where it cannot be asked, nothing fails, and the catalogue gives a warning.
 *
 * @param news Valid inputs of a trigger instance. Values that a preview does not know yet pass.
 * @param warn Gets what may be a mistake: a type may take more than its schema names.
 */
export async function triggerTypeFailures(
  catalogue: Catalogue,
  news: Properties,
  warn: (warning: string) => void,
): Promise<Failure[]> {
  const { triggerSlug: slug, triggerConfig = {}, toolkitVersion: version = LATEST } = news;
  if (typeof slug !== "string" || slug === UNKNOWN) {
    return [];
  }
  const type = await catalogue.triggerType(slug);
  if (type === "none") {
    const near = didYouMean(slug, await catalogue.triggerSlugs(), "check the slug", 3);
    return [failureAt(["triggerSlug"], `"${slug}" is not a trigger type that Composio has; ${near}`)];
  }
  if (!isFound(type)) {
    return [];
  }
  const toolkit = type.toolkit?.slug;
  const ofAccount = await accountFailures(catalogue, news, toolkit, warn);
  if (ofAccount.length > 0) {
    return ofAccount;
  }
  const isOfVersion = typeof version === "string" && version !== LATEST && toolkit !== undefined;
  const declared =
    isOfVersion && version !== UNKNOWN ? await catalogue.triggerType(slug, { toolkit, version }) : type;
  if (declared === "none") {
    const reason = `"${version}" of ${toolkit} does not have the trigger ${slug}; the latest is "${type.version}"`;
    return [failureAt(["toolkitVersion"], reason)];
  }
  return isFound(declared) && isMap(triggerConfig) ? configFailures(declared, triggerConfig, warn) : [];
}

/** Of an account, only that there is none, or that it is of another toolkit, is a mistake: it may be enabled later. */
async function accountFailures(
  catalogue: Catalogue,
  { connectedAccountId: id }: Properties,
  toolkit: string | undefined,
  warn: (warning: string) => void,
): Promise<Failure[]> {
  const account = await lookUpAccount(catalogue, id);
  if (typeof account !== "object") {
    return account === undefined ? [] : [failureAt(["connectedAccountId"], account)];
  }
  const { toolkit: { slug: actual } = {}, status = "ACTIVE" } = account;
  if (actual !== undefined && toolkit !== undefined && actual.toLowerCase() !== toolkit.toLowerCase()) {
    const reason = `"${id}" is an account of ${actual}, and the trigger is of ${toolkit}; name an account of ${toolkit}`;
    return [failureAt(["connectedAccountId"], reason)];
  }
  if (status !== "ACTIVE") {
    warn(
      sanitizeLine(`the account ${id} of a trigger instance is ${status}, so that Composio may refuse it`),
    );
  }
  return [];
}

function configFailures(
  { slug, config = {} }: TriggerTypeObject,
  triggerConfig: Properties,
  warn: (warning: string) => void,
): Failure[] {
  const names = Object.keys(mapIn(config.properties));
  for (const key of unnamedKeys(config, triggerConfig).filter((each) => each !== INTERVAL)) {
    const advice = didYouMean(key, names, `it has ${names.join(", ") || "none"}`);
    warn(sanitizeLine(`"${key}" in triggerConfig is not a field of the trigger ${slug}; ${advice}`));
  }
  // A type whose schema is closed takes the interval all the same.
  const { [INTERVAL]: _, ...others } = triggerConfig;
  const checked = names.includes(INTERVAL) ? triggerConfig : others;
  return schemaMistakes(config, checked).map(({ path, reason }) =>
    failureAt(["triggerConfig", ...path], reason),
  );
}
