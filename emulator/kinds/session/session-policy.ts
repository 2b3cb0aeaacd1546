import { allToolkits, allTools, hintsOf, type Tool } from "../../catalogue";
import type { SessionSettings } from "./session-settings";
import type { SessionConfig, SessionRule } from "./stored-session";

/** The switch that says what an empty list of toolkits means. */
type Reading = Pick<SessionSettings, "emptyEnable">;

/** The slugs of the toolkits that a session has. */
export function toolkitsOf({ toolkits }: SessionConfig, { emptyEnable }: Reading): string[] {
  const isOpen = emptyEnable !== "none" && toolkits?.enable?.length === 0;
  return allToolkits()
    .map(({ slug }) => slug)
    .filter((slug) => isOpen || permits(toolkits, slug));
}

/** The tools that a session allows. */
export function allowedTools(config: SessionConfig, reading: Reading): string[] {
  const toolkits = toolkitsOf(config, reading);
  return allTools()
    .filter((tool) => toolkits.includes(tool.toolkit) && isAllowed(tool, config))
    .map(({ slug }) => slug);
}

function isAllowed(tool: Tool, { tools = {}, tags }: SessionConfig): boolean {
  const { enable, disable, tags: own } = tools[tool.toolkit] ?? {};
  if (enable || disable) {
    return permits({ ...(enable && { enable }), ...(disable && { disable }) }, tool.slug);
  }
  const rule = own ?? tags;
  const hints = hintsOf(tool);
  const isEnabled = rule?.enable === undefined || hints.some((hint) => rule.enable?.includes(hint));
  return isEnabled && !hints.some((hint) => rule?.disable?.includes(hint));
}

function permits(rule: SessionRule | undefined, slug: string): boolean {
  const has = (list: readonly string[] = []) =>
    list.some((each) => each.toLowerCase() === slug.toLowerCase());
  return rule?.enable ? has(rule.enable) : !has(rule?.disable);
}

/** The tools that a client of the session is shown at once: Composio's own, and those that are preloaded. */
export function exposedTools(config: SessionConfig, reading: Reading): string[] {
  const { search, execute, manage_connections, workbench, preload } = config;
  const own = [
    search?.enable !== false && "COMPOSIO_SEARCH_TOOLS",
    execute?.enable_multi_execute !== false && "COMPOSIO_MULTI_EXECUTE_TOOL",
    manage_connections?.enable !== false && "COMPOSIO_MANAGE_CONNECTIONS",
    workbench?.enable !== false && "COMPOSIO_REMOTE_WORKBENCH",
  ].filter((slug) => typeof slug === "string");
  const { tools = [] } = preload ?? {};
  return [...own, ...(tools === "all" ? allowedTools(config, reading) : tools)];
}
