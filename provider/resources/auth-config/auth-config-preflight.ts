import { catalogueOf, isFound } from "../../catalogue/catalogue";
import { whyNoToolkit } from "../../catalogue/why-no-toolkit";
import { isWithoutAuth } from "../../catalogue/without-auth";
import type { Failure, Properties } from "../../core/resource";
import { sanitizeLine } from "../../core/sanitize";
import { UNKNOWN } from "../../core/unknown";
import { isMap } from "../../core/values";
import { isChanged, isMadeAnew } from "./auth-config-changes";
import type { AuthConfigRun } from "./auth-configs";
import { lackOf, missingFields } from "./missing-fields";
import { noManagedApp, notOffered } from "./toolkit-hints";
import { unknownFields } from "./unknown-fields";

/**
 * Asks Composio, before anything is made or changed, whether the toolkit of an auth config exists, and has what the
 * auth config needs. Where it cannot be asked, nothing fails, and the catalogue gives a warning.
 *
 * @param olds The inputs that the last `check` returned, empty for a new resource.
 * @param news Valid inputs. Values that a preview does not know yet are left out.
 * @param run Gets what may be a mistake as a warning. A toolkit's own description has been wrong, so that it alone is no
 * proof.
 */
export async function authConfigFailures(
  run: AuthConfigRun,
  olds: Properties,
  news: Properties,
): Promise<Failure[]> {
  const { warn } = run;
  const catalogue = catalogueOf(run);
  const { toolkit: slug, custom } = news;
  if (typeof slug !== "string" || slug === UNKNOWN || !isChanged(olds, news)) {
    return [];
  }
  const problem = await whyNoToolkit(catalogue, slug, (own) =>
    warnOf(`the toolkit "${own}" of an auth config is not there, or not yet.`, warn),
  );
  if (problem !== undefined) {
    return [failure("toolkit", problem)];
  }
  const toolkit = await catalogue.toolkit(slug);
  if (!isFound(toolkit)) {
    return [];
  }
  if (isWithoutAuth(toolkit)) {
    const advice = "list it under noAuthApps of the MCP server instead";
    return [failure("toolkit", `"${slug}" needs no authentication and can have no auth config; ${advice}`)];
  }
  if (custom === undefined) {
    warnOf(noManagedApp(toolkit), warn);
    return [];
  }
  if (!isMap(custom) || typeof custom.authScheme !== "string" || custom.authScheme === UNKNOWN) {
    return [];
  }
  const scheme = custom.authScheme.toUpperCase();
  warnOf(notOffered(toolkit, scheme), warn);
  const described = (toolkit.schemes ?? []).filter((each) => each.scheme === scheme);
  for (const warning of unknownFields(custom, described, scheme, toolkit)) {
    warnOf(warning, warn);
  }
  if (isMadeAnew(olds, news) && lacksCallback(custom, scheme)) {
    run.warnOnce(CALLBACK_ADVICE);
  }
  const missing = isMadeAnew(olds, news) ? missingFields(custom, described) : [];
  return missing.length > 0
    ? [failure("custom.credentials", lackOf(missing, scheme, toolkit, news.sharedConnectionFields))]
    : [];
}

function warnOf(warning: string | undefined, warn: (warning: string) => void): void {
  if (warning !== undefined) {
    warn(sanitizeLine(warning));
  }
}

function failure(property: string, reason: string): Failure {
  return { property, reason: sanitizeLine(reason) };
}

/** Nothing says which of its three addresses Composio gives by itself, so none is named. */
const CALLBACK_ADVICE =
  "a custom auth config of OAUTH2 sets no oauth_redirect_uri, and Composio has several addresses that it may choose. Set " +
  "it in custom.credentials to the callback URL of your OAuth app; or give the app, as its callback URL, exactly what " +
  "the output oauthRedirectUri says. Otherwise nobody can connect.";

/** Whether an OAuth app of the customer's own may have another callback URL than Composio sends people back to. */
function lacksCallback({ credentials }: Properties, scheme: string): boolean {
  return scheme === "OAUTH2" && isMap(credentials) && !("oauth_redirect_uri" in credentials);
}
