import { isDeepStrictEqual } from "node:util";
import { schemeFailure } from "../../catalogue/account-schemes";
import { catalogueOf } from "../../catalogue/catalogue";
import { lookUpAuthConfig } from "../../catalogue/look-up-auth-config";
import { missingConnectionFields } from "../../catalogue/missing-fields";
import type { Failure, Properties } from "../../core/resource";
import { sanitizeLine } from "../../core/sanitize";
import { UNKNOWN } from "../../core/unknown";
import { isMap } from "../../core/values";
import { goesFirst } from "../../objects/freed-names";
import type { ConnectedAccountRun } from "./connected-accounts";

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
  if (isDeepStrictEqual(lookedUp(olds), lookedUp(news))) {
    return [];
  }
  const { authConfigId, __authScheme: declared, credentials, connectionFields } = news;
  const catalogue = catalogueOf(run);
  const found = await lookUpAuthConfig(catalogue, authConfigId, []);
  if (typeof found === "string") {
    return [{ property: "authConfigId", reason: sanitizeLine(found) }];
  }
  const scheme = found?.auth_scheme ?? declared;
  if (typeof scheme !== "string" || scheme === UNKNOWN) {
    return [];
  }
  // Of an account that is there, as after an import, the program need not know the credentials.
  const given = credentials === UNKNOWN ? undefined : (credentials ?? (isNew ? {} : undefined));
  const failure = schemeFailure(scheme, given);
  if (failure) {
    return [failure];
  }
  const maps = [credentials, connectionFields];
  if (found && isNew && !maps.includes(UNKNOWN)) {
    const keys = maps.flatMap((map) => Object.keys(map ?? {}));
    const lack = await missingConnectionFields(catalogue, found.toolkit.slug, scheme, keys);
    if (lack !== undefined) {
      run.warn(
        sanitizeLine(`${lack}, which neither credentials nor connectionFields has; Composio may refuse it.`),
      );
    }
  }
  return [];
}

/** The inputs that decide what is looked up. Of the credentials, only the keys do. */
function lookedUp({ authConfigId, __authScheme, credentials }: Properties): unknown[] {
  return [authConfigId, __authScheme, isMap(credentials) ? Object.keys(credentials).sort() : credentials];
}

/** Says that the account that is replaced goes before the new one comes, because both would have one alias. */
function warnOfGap(
  run: ConnectedAccountRun,
  { alias, userId, __logicalName: logicalName }: Properties,
): void {
  const replaced = goesFirst(run, { unique: [alias, userId], logicalName });
  if (replaced !== undefined) {
    run.warn(
      sanitizeLine(
        `the connected account "${alias}" (id ${replaced}) is replaced, and goes before the new one comes, because the ` +
          "new one has the same alias. Sessions that name it are without it until then. Another `alias` avoids that.",
      ),
    );
  }
}
