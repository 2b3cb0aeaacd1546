import { cursorPage } from "../../api/cursor-page";
import { splitList } from "../../api/split-list";
import { isCustomSlug } from "../custom-toolkit/custom-slug";
import type { AuthConfigContext } from "./auth-config-context";
import { authConfigObject } from "./auth-config-object";
import type { ListAuthConfigsQuery } from "./auth-config-query-schemas";
import type { StoredAuthConfig } from "./stored-auth-config";

/** One page of the auth configs that `query` selects, the newest first. */
export function listAuthConfigs(context: AuthConfigContext, query: ListAuthConfigsQuery) {
  const { authConfigs, settings } = context;
  const switches = settings.authConfigs;
  const selected = authConfigs
    .readable(switches.lagMs)
    .filter((config) => isSelected(config, query, settings))
    .sort((a, b) => b.created_at.localeCompare(a.created_at));
  const { limit, ...unlimited } = query;
  return cursorPage(
    selected.map((config) => authConfigObject(config, context)),
    switches.limit === "ignored" ? unlimited : query,
    { usual: 20, maximum: 200 },
    settings,
  );
}

function isSelected(
  config: StoredAuthConfig,
  query: ListAuthConfigsQuery,
  { authConfigs: { search }, customToolkits: { slugs } }: AuthConfigContext["settings"],
): boolean {
  const asSpelled = splitList(query.toolkit_slug);
  const toolkits = asSpelled.map((slug) => slug.toLowerCase());
  const isOfToolkit =
    toolkits.length === 0 ||
    (slugs === "same-case" && isCustomSlug(config.toolkit)
      ? asSpelled.includes(config.toolkit)
      : toolkits.includes(config.toolkit.toLowerCase()));
  const inCase = (text: string): string => (search === "any-case" ? text.toLowerCase() : text);
  return (
    (query.show_disabled === "true" || config.status === "ENABLED") &&
    isOfToolkit &&
    (query.is_composio_managed ?? String(config.is_composio_managed)) ===
      String(config.is_composio_managed) &&
    [config.name, config.id].some((text) => inCase(text).includes(inCase(query.search ?? "")))
  );
}
