import { catalogueOf, isFound } from "../../catalogue/catalogue";
import { whyNoToolkit } from "../../catalogue/why-no-toolkit";
import { isWithoutAuth } from "../../catalogue/without-auth";
import { inertLine } from "../../core/inert";
import type { Failure, Properties } from "../../core/resource";
import { UNKNOWN } from "../../core/unknown";
import { isMap } from "../../core/values";
import { isChanged, isMadeAnew } from "./auth-config-changes";
import type { AuthConfigRun } from "./auth-configs";
import { lackOf, missingFields } from "./missing-fields";
import { CALLBACK_ADVICE, lacksCallback } from "./oauth-callback";
import { noManagedApp, notOffered } from "./toolkit-hints";
import { unknownFields } from "./unknown-fields";

/**
 * Asks Composio, before anything is made or changed, whether the toolkit of an auth config exists, and has what the
 * auth config needs. Where it cannot be asked, nothing fails, and the catalogue gives a notice.
 *
 * @param olds The inputs that the last `check` returned, empty for a new resource.
 * @param news Valid inputs. Values that a preview does not know yet are left out.
 * @param run Gets what may be a mistake as a notice. A toolkit's own description has been wrong, so that it alone is no
 * proof.
 */
export async function authConfigFailures(
  run: AuthConfigRun,
  olds: Properties,
  news: Properties,
): Promise<Failure[]> {
  const { notify } = run;
  const catalogue = catalogueOf(run);
  const { toolkit: slug, custom } = news;
  if (typeof slug !== "string" || slug === UNKNOWN || !isChanged(olds, news)) {
    return [];
  }
  const problem = await whyNoToolkit(catalogue, slug, (own) =>
    notifyOf(`the toolkit "${own}" of an auth config is not there, or not yet.`, notify),
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
    notifyOf(noManagedApp(toolkit), notify);
    return [];
  }
  if (!isMap(custom) || typeof custom.authScheme !== "string" || custom.authScheme === UNKNOWN) {
    return [];
  }
  const scheme = custom.authScheme.toUpperCase();
  notifyOf(notOffered(toolkit, scheme), notify);
  const described = (toolkit.schemes ?? []).filter((each) => each.scheme === scheme);
  for (const notice of unknownFields(custom, described, scheme, toolkit)) {
    notifyOf(notice, notify);
  }
  if (isMadeAnew(olds, news) && lacksCallback(custom, scheme)) {
    run.notifyOnce(CALLBACK_ADVICE);
  }
  const missing = isMadeAnew(olds, news) ? missingFields(custom, described) : [];
  return missing.length > 0
    ? [failure("custom.credentials", lackOf(missing, scheme, toolkit, news.sharedConnectionFields))]
    : [];
}

function notifyOf(notice: string | undefined, notify: (notice: string) => void): void {
  if (notice !== undefined) {
    notify(inertLine(notice));
  }
}

function failure(property: string, reason: string): Failure {
  return { property, reason: inertLine(reason) };
}
