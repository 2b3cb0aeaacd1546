import { isDeepStrictEqual } from "node:util";
import { lackOf, whyRefused } from "../../catalogue/account-schemes";
import { type Catalogue, catalogueOf, isFound } from "../../catalogue/catalogue";
import { suggestAuthConfig } from "../../catalogue/suggest-auth-config";
import type { Failure, Properties } from "../../core/resource";
import { sanitizeLine } from "../../core/sanitize";
import { UNKNOWN } from "../../core/unknown";
import { isGiven, isMap } from "../../core/values";
import type { ConnectedAccountRun } from "./connected-accounts";

/** The inputs that decide what is looked up. */
const LOOKED_UP = ["authConfigId", "__authScheme", "connectionFields"];

/**
 * Finds out, before anything is made or changed, whether an account of the auth config can be declared, and has the
 * credentials that its scheme needs. Where Composio cannot be asked, nothing fails.
 *
 * @param olds The inputs that the last `check` returned, empty for a new account.
 * @param news Valid inputs. Values that a preview does not know yet are among them.
 */
export async function preflight(
  run: ConnectedAccountRun,
  olds: Properties,
  news: Properties,
): Promise<Failure[]> {
  const isNew = Object.keys(olds).length === 0;
  if (isNew) {
    warnOfGap(run, news);
  }
  const isSame = (name: string) => isDeepStrictEqual(olds[name], news[name]);
  if (LOOKED_UP.every(isSame) && isDeepStrictEqual(keysOf(olds), keysOf(news))) {
    return [];
  }
  const catalogue = catalogueOf(run);
  const { authConfigId, __authScheme: declared, credentials } = news;
  const found = await lookUp(catalogue, authConfigId);
  if (typeof found === "string") {
    return [failure("authConfigId", found)];
  }
  const scheme =
    found?.scheme ?? (typeof declared === "string" && declared !== UNKNOWN ? declared : undefined);
  if (scheme === undefined) {
    return [];
  }
  const refused = whyRefused(scheme);
  if (refused !== undefined) {
    return [failure("authConfigId", refused)];
  }
  // Of an account that is there, as after an import, the program need not know the credentials.
  const isKnown = credentials !== UNKNOWN && (isNew || credentials !== undefined);
  const lack = isKnown ? lackOf(scheme, credentials) : undefined;
  if (lack !== undefined) {
    return [failure("credentials", lack)];
  }
  if (found && isNew) {
    await warnOfFields(run, catalogue, found.toolkit, scheme, news);
  }
  return [];
}

/** Looks up an auth config, or says what is wrong with it. */
async function lookUp(
  catalogue: Catalogue,
  id: unknown,
): Promise<{ scheme: string | undefined; toolkit: string } | string | undefined> {
  if (typeof id !== "string" || id === UNKNOWN) {
    return undefined;
  }
  const answer = await catalogue.authConfig(id);
  if (answer === "none") {
    const suggestion = await suggestAuthConfig(catalogue, id, async () => []);
    return `"${id}" does not exist in the Composio project of the API key; ${suggestion}`;
  }
  return isFound(answer) ? { scheme: answer.auth_scheme, toolkit: answer.toolkit.slug } : undefined;
}

/** Says what the toolkit asks for and nothing gives. Its own description has been wrong, so that it alone is no proof. */
async function warnOfFields(
  { warn }: ConnectedAccountRun,
  catalogue: Catalogue,
  slug: string,
  scheme: string,
  { credentials, connectionFields }: Properties,
): Promise<void> {
  const toolkit = await catalogue.toolkit(slug);
  const described = isFound(toolkit) ? (toolkit.schemes ?? []) : [];
  const given = [credentials, connectionFields].flatMap((map) => (isMap(map) ? Object.keys(map) : []));
  const missing = described
    .filter((each) => each.scheme === scheme.toUpperCase())
    .map(({ connectionFields: asked }) =>
      asked.filter((field) => field.required && field.default === undefined && !given.includes(field.name)),
    )
    .sort((a, b) => a.length - b.length)[0];
  if (missing && missing.length > 0 && connectionFields !== UNKNOWN) {
    const names = missing.map(({ name, displayName }) =>
      name === displayName ? name : `${name} (${displayName})`,
    );
    warn(
      sanitizeLine(
        `the toolkit "${slug}" asks an account of ${scheme} for ${names.join(", ")}, which neither credentials nor ` +
          "connectionFields has; Composio may refuse the account.",
      ),
    );
  }
}

/** An account that a diff of this run was about. */
interface Compared {
  id: string;
  alias: unknown;
  userId: unknown;
  logicalName: unknown;
}

/** The accounts that the diffs of this run were about. */
export function aliasesOfRun(run: ConnectedAccountRun): Compared[] {
  return run.shared(newAliases);
}

function newAliases(): Compared[] {
  return [];
}

/** Says that the account that is replaced goes before the new one comes, because both would have one alias. */
function warnOfGap(run: ConnectedAccountRun, { alias, userId, __logicalName }: Properties): void {
  const replaced = aliasesOfRun(run).find(
    (each) =>
      isGiven(alias) && each.alias === alias && each.userId === userId && each.logicalName === __logicalName,
  );
  if (replaced) {
    run.warn(
      sanitizeLine(
        `the connected account "${alias}" (id ${replaced.id}) is replaced, and goes before the new one comes, because the ` +
          "new one has the same alias. Sessions that name it are without it until then. Another `alias` avoids that.",
      ),
    );
  }
}

/** The keys of the credentials, in order. */
function keysOf({ credentials }: Properties): unknown {
  return isMap(credentials) ? Object.keys(credentials).sort() : credentials;
}

function failure(property: string, reason: string): Failure {
  return { property, reason: sanitizeLine(reason) };
}
