import type { Properties } from "../../core/resource";
import { managedBy } from "../../core/state";
import { OPEN } from "./open";
import { isMap, isSameValue } from "./same";
import type { SessionObject } from "./session-object";

/** A warning of Composio. */
export interface SessionWarning {
  /** The code, such as `PRELOAD_TOOLS_HIGH_CONTEXT_USAGE`. */
  code: string;
  /** The text, for people. */
  message: string;
}

/**
 * Gives a session's fields the names that properties have. What means the same as the program says stays as it is
 * written there.
 *
 * @param known What was known before.
 */
export function sessionProperties(remote: SessionObject, known: Properties): Properties {
  const managed = managedBy(known);
  const stated = Object.entries(configured(remote, known)).map(([name, value]) => {
    const declared = known[name];
    if (declared !== undefined && isSameValue(name, value, declared)) {
      return [name, declared];
    }
    return [name, managed.includes(name) ? partsLike(declared, value) : value];
  });
  return {
    ...Object.fromEntries(stated),
    sessionId: remote.id,
    mcpUrl: remote.mcp?.url ?? known.mcpUrl ?? "",
    mcpType: remote.mcp?.type ?? known.mcpType ?? "http",
    configVersion: remote.config_version ?? known.configVersion ?? 0,
    exposedTools: remote.tool_router_tools ?? known.exposedTools ?? [],
    warnings: remote.warnings ?? [],
  };
}

/**
 * The inputs that would declare the session as it is. A block of the policy that Composio leaves out is open, which is
 * the most that it may permit; the others are as they were known.
 */
function configured({ config, experimental }: SessionObject, known: Properties): Properties {
  const { search, execute, proxy_execute, preload } = config;
  const instant = config.instant === undefined ? config.premium_usage : config.instant;
  return {
    userId: config.user_id ?? known.userId,
    toolkits: ruleOf(config.toolkits) ?? OPEN.toolkits,
    tools: mapped(config.tools, ruleOf),
    tags: ruleOf(config.tags) ?? OPEN.tags,
    authConfigs: config.auth_configs ?? {},
    connectedAccounts: config.connected_accounts ?? {},
    hooks: (config.hooks ?? []).map(({ applies_to, ...hook }) => ({ ...hook, appliesTo: applies_to })),
    preload: preload ?? known.preload ?? OPEN.preload,
    manageConnections: config.manage_connections
      ? connectionsOf(config.manage_connections)
      : (known.manageConnections ?? OPEN.manageConnections),
    sandbox: config.workbench ? sandboxOf(config.workbench) : (known.sandbox ?? OPEN.sandbox),
    multiAccount: accountsOf(config.multi_account ?? {}),
    searchEnabled: search?.enable ?? known.searchEnabled ?? true,
    multiExecuteEnabled: execute?.enable_multi_execute ?? known.multiExecuteEnabled ?? true,
    proxyExecute: proxy_execute?.enable ?? false,
    instant: instant !== false,
    sessionConfigId: experimental?.source_session_config?.id ?? "",
  };
}

type Config = SessionObject["config"];

function ruleOf(rule: Config["toolkits"]): Properties | undefined {
  if (!rule) {
    return undefined;
  }
  const { enabled, disabled, require_approval, tags } = rule;
  return {
    ...(enabled && { enable: enabled }),
    ...(disabled && { disable: disabled }),
    ...(tags && { tags: ruleOf(tags) }),
    ...(require_approval && { requireApproval: require_approval }),
  };
}

function connectionsOf(block: NonNullable<Config["manage_connections"]>): Properties {
  return {
    enable: block.enabled ?? true,
    callbackUrl: block.callback_url ?? "",
    waitForConnections: block.enable_wait_for_connections ?? false,
    enableConnectionRemoval: block.enable_connection_removal ?? true,
  };
}

function sandboxOf(block: NonNullable<Config["workbench"]>): Properties {
  const { auto_offload_threshold: threshold } = block;
  return {
    enable: block.enable ?? true,
    size: block.sandbox_size ?? "standard",
    enableProxyExecution: block.proxy_execution_enabled ?? true,
    enableToolExecution: block.tool_execution_enabled ?? true,
    ...(threshold !== undefined && { autoOffloadThreshold: threshold }),
  };
}

function accountsOf(block: NonNullable<Config["multi_account"]>): Properties {
  return {
    enable: block.enable ?? false,
    maxAccountsPerToolkit: block.max_accounts_per_toolkit ?? 5,
    requireExplicitSelection: block.require_explicit_selection ?? false,
  };
}

/** Of a block, the parts that the program declares. */
function partsLike(declared: unknown, value: unknown): unknown {
  const isBlock = isMap(declared) && isMap(value) && "enable" in value && typeof value.enable === "boolean";
  return isBlock ? Object.fromEntries(Object.keys(declared).map((part) => [part, value[part]])) : value;
}

function mapped<T>(map: Record<string, T> = {}, change: (value: T) => unknown): Properties {
  return Object.fromEntries(Object.entries(map).map(([name, value]) => [name, change(value)]));
}
