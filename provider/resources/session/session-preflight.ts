import { isDeepStrictEqual } from "node:util";
import { type Catalogue, catalogueOf, isFound } from "../../catalogue/catalogue";
import { changedAccounts } from "../../catalogue/known-accounts";
import { failuresOfTools, type KnownTool, lookUpTools } from "../../catalogue/look-up-tools";
import { type ToolSuggestions, toolSuggestionsOf } from "../../catalogue/suggest-tool";
import { whyNoToolkit } from "../../catalogue/why-no-toolkit";
import { failureAt } from "../../core/property-path";
import type { Failure, Properties } from "../../core/resource";
import { sanitizeLine } from "../../core/sanitize";
import { accountFailures, namesOneOf } from "./account-failures";
import { authConfigFailures } from "./auth-config-failures";
import type { Named } from "./named-slugs";
import { policyHints } from "./policy-hints";
import type { SessionRun } from "./sessions";
import { DECIDING, namedToolkits, namedTools } from "./slugs-in-session";

/** The inputs that decide what is looked up. */
const LOOKED_UP = [...DECIDING, "__authConfigs"];

/**
 * Asks Composio, before anything is made or changed, whether the toolkits, tools, auth configs and accounts exist that the
 * program names. Where it cannot be asked, nothing fails, and the catalogue gives a warning.
 *
 * @param olds The inputs that the last `check` returned, empty for a new session.
 * @param news Valid inputs. Values that a preview does not know yet are left out.
 */
export async function preflight(run: SessionRun, olds: Properties, news: Properties): Promise<Failure[]> {
  const catalogue = catalogueOf(run);
  const accounts = changedAccounts(run);
  const name = typeof news.__logicalName === "string" ? `"${news.__logicalName}" ` : "";
  const warn = (warning: string) => run.warn(sanitizeLine(`the session ${name}${warning}`));
  if (LOOKED_UP.every((input) => isDeepStrictEqual(olds[input], news[input]))) {
    return namesOneOf(news, accounts) ? accountFailures(catalogue, news, accounts, warn) : [];
  }
  const failures = await Promise.all([
    toolkitFailures(catalogue, news, warn),
    toolFailures(run, news),
    authConfigFailures(catalogue, news, warn),
    accountFailures(catalogue, news, accounts, warn),
  ]);
  for (const hint of policyHints(news)) {
    warn(hint);
  }
  return failures.flat();
}

async function toolkitFailures(
  catalogue: Catalogue,
  news: Properties,
  warn: (warning: string) => void,
): Promise<Failure[]> {
  const failures = namedToolkits(news).map(async ({ slug, path }) => {
    const problem = await whyNoToolkit(catalogue, slug, (own) =>
      warn(`names the toolkit "${own}", which is not there, or not yet.`),
    );
    return problem === undefined ? [] : [failureAt(path, problem)];
  });
  return (await Promise.all(failures)).flat();
}

async function toolFailures(run: SessionRun, news: Properties): Promise<Failure[]> {
  const known = await lookUpTools(catalogueOf(run), namedTools(news));
  return failuresOfTools(known, (each) => whyMisnamed(each, toolSuggestionsOf(run)));
}

async function whyMisnamed(
  { slug, toolkit, tool, path: [input] }: KnownTool<Named>,
  suggestions: ToolSuggestions,
): Promise<string | undefined> {
  if (tool === "none") {
    const known = { slugs: toolkit === undefined ? [] : [toolkit], areAll: toolkit !== undefined };
    return suggestions.whyNoTool(slug, known);
  }
  const actual = isFound(tool) ? tool.toolkit?.slug : undefined;
  return actual !== undefined && toolkit !== undefined && actual.toLowerCase() !== toolkit
    ? `is a tool of the toolkit ${actual}, and not of ${toolkit}; name it under ${String(input)}.${actual}`
    : undefined;
}
