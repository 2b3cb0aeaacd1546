import { exposedTools } from "./session-policy";
import type { SessionSettings } from "./session-settings";
import type { SessionConfig, SessionRule, StoredSession } from "./stored-session";

/** With more preloaded tools than these, the answers warn. */
const MANY_TOOLS = 20;

/** A session as every answer shows it. */
export function sessionObject(session: StoredSession, origin: string, settings: SessionSettings) {
  const { id, config, config_version } = session;
  const tools = exposedTools(config, settings);
  const source = config.experimental?.session_config_id;
  return {
    session_id: id,
    mcp: { type: "http", url: `${origin}/tool_router/${id}/mcp` },
    tool_router_tools: tools,
    config: shownConfig(config, settings),
    ...(settings.shape === "newest" && { config_version }),
    ...(config.preload && tools.length > MANY_TOOLS && { warnings: [HIGH_USAGE] }),
    ...(source !== undefined && { experimental: { source_session_config: { id: source } } }),
  };
}

const HIGH_USAGE = {
  code: "PRELOAD_TOOLS_HIGH_CONTEXT_USAGE",
  message: "Many tools are preloaded, which takes much of the model's context",
};

/** The configuration, by the names of an answer, which differ from those of a request. */
export function shownConfig(config: SessionConfig, settings: SessionSettings): object {
  const { user_id, toolkits, tools, tags, auth_configs, connected_accounts: accounts } = config;
  const { search, execute, preload, hooks, instant, proxy_execute } = config;
  const isNew = settings.shape === "newest";
  const isOpen = settings.emptyEnable === "all" && toolkits?.enable?.length === 0;
  const shown = (isOpen ? undefined : ruleOf(toolkits)) ?? filled(settings, { disabled: [] });
  return withoutUndefined({
    user_id,
    toolkits: shown,
    tools: tools ? mapped(tools, ruleOf) : filled(settings, {}),
    tags: ruleOf(tags) ?? filled(settings, {}),
    auth_configs: auth_configs ?? filled(settings, {}),
    connected_accounts: accounts ? mapped(accounts, (ids) => (isNew ? ids : ids[0])) : filled(settings, {}),
    manage_connections: connectionsOf(config, settings),
    workbench: workbenchOf(config, settings),
    multi_account: config.multi_account ?? filled(settings, { enable: false, max_accounts_per_toolkit: 5 }),
    proxy_execute: proxy_execute ?? filled(settings, { enable: false }),
    search: search ?? { enable: true },
    execute: execute ?? { enable_multi_execute: true },
    ...(isNew && {
      preload: preload ?? { tools: [] },
      instant: instantOf(instant),
      hooks: hooks ?? filled(settings, []),
    }),
  });
}

function ruleOf(rule: SessionRule | undefined): object | undefined {
  if (!rule) {
    return undefined;
  }
  const { enable, disable, tags, ...others } = rule;
  return withoutUndefined({ enabled: enable, disabled: disable, tags: ruleOf(tags), ...others });
}

/** Both of its switches are always shown. */
function instantOf(sent: SessionConfig["instant"] = {}): object | false {
  if (sent === false) {
    return false;
  }
  const { toolkits, tools, ...switches } = sent;
  return withoutUndefined({
    toolkits: ruleOf(toolkits),
    tools: tools && mapped(tools, ruleOf),
    return_instant_charge: false,
    return_prices_in_search: false,
    ...switches,
  });
}

function connectionsOf({ manage_connections: sent }: SessionConfig, settings: SessionSettings) {
  if (!sent) {
    return filled(settings, { enabled: true, enable_connection_removal: true });
  }
  const { enable = true, ...others } = sent;
  return { enabled: enable, enable_connection_removal: true, enable_wait_for_connections: false, ...others };
}

function workbenchOf({ workbench: sent }: SessionConfig, settings: SessionSettings) {
  if (!sent) {
    return filled(settings, { enable: true, sandbox_size: "standard", auto_offload_threshold: 20_000 });
  }
  const { enable_proxy_execution: proxy, enable_tool_execution: tool, ...others } = sent;
  const renamed = { proxy_execution_enabled: proxy ?? true, tool_execution_enabled: tool ?? true };
  return { enable: true, sandbox_size: "standard", ...renamed, ...others };
}

function filled<T>({ defaults }: SessionSettings, value: T): T | undefined {
  return defaults === "all" ? value : undefined;
}

function mapped<T, U>(map: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(map).map(([name, value]) => [name, change(value)]));
}

function withoutUndefined(fields: Record<string, unknown>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
