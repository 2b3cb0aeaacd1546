import { ageOf } from "../clock";
import type { EmulatorContext } from "../context";
import { cursorPage } from "../cursor-page";
import type { ListAuthConfigsQuery } from "../routes/auth-config-schemas";
import { splitList } from "../split-list";
import { authConfigObject } from "./object";
import type { AuthConfigSettings } from "./settings";
import type { StoredAuthConfig } from "./stored";

/** One page of the auth configs that `query` selects, the newest first. */
export function listAuthConfigs({ authConfigs, settings }: EmulatorContext, query: ListAuthConfigsQuery) {
  const switches = settings.authConfigs;
  const selected = authConfigs
    .all()
    .filter((config) => !config.deleted && ageOf(config) >= switches.lagMs)
    .filter((config) => isSelected(config, query, switches))
    .sort((a, b) => b.created_at.localeCompare(a.created_at));
  const { limit, ...unlimited } = query;
  return cursorPage(
    selected.map((config) => authConfigObject(config, switches)),
    switches.limit === "ignored" ? unlimited : query,
    { usual: 20, maximum: 200 },
    settings,
  );
}

function isSelected(
  config: StoredAuthConfig,
  query: ListAuthConfigsQuery,
  { search }: AuthConfigSettings,
): boolean {
  const toolkits = splitList(query.toolkit_slug?.toLowerCase());
  const inCase = (text: string): string => (search === "any-case" ? text.toLowerCase() : text);
  return (
    (query.show_disabled === "true" || config.status === "ENABLED") &&
    (toolkits.length === 0 || toolkits.includes(config.toolkit)) &&
    (query.is_composio_managed ?? String(config.is_composio_managed)) ===
      String(config.is_composio_managed) &&
    [config.name, config.id].some((text) => inCase(text).includes(inCase(query.search ?? "")))
  );
}
