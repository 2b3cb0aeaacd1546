/** The areas of Composio's API that a key may be limited to. */
export const ApiKeyPreset = {
  /** The tools that there are. It takes no more than `read`. */
  Tools: "tools",
  /** Running tools. It takes no more than `write`. */
  ToolExecution: "tool_execution",
  /** Calls of an application's own API through Composio. It takes no more than `write`. */
  ProxyExecute: "proxy_execute",
  /** Sessions and session configs. */
  SessionManagement: "session_management",
  /** Running tools in a session. */
  SessionToolExecution: "session_tool_execution",
  /** MCP servers. */
  LegacyMcp: "legacy_mcp",
  /** The accounts that users have connected. */
  ConnectedAccounts: "connected_accounts",
  /** Auth configs. */
  AuthConfigs: "auth_configs",
  /** The toolkits that there are. */
  Toolkits: "toolkits",
  /** Triggers and their types. */
  Triggers: "triggers",
  /** Webhook subscriptions and endpoints. */
  Webhooks: "webhooks",
  /** Logs and usage. It takes no more than `read`. */
  Observability: "observability",
  /** All that a session needs. */
  Sessions: "sessions",
} as const;
/** An area of Composio's API that a key may be limited to. */
export type ApiKeyPreset = (typeof ApiKeyPreset)[keyof typeof ApiKeyPreset];

/** The levels of access that a key may have to an area. */
export const ApiKeyAccess = {
  /** Nothing, as for every area that is not named. */
  None: "none",
  /** Reading alone. */
  Read: "read",
  /** Changing alone. */
  Write: "write",
  /** Reading and changing. */
  ReadWrite: "read_write",
} as const;
/** A level of access that a key may have to an area. */
export type ApiKeyAccess = (typeof ApiKeyAccess)[keyof typeof ApiKeyAccess];

/** The part of a project's calls that Composio keeps. */
export const LogVisibility = {
  /** The data of the calls too. */
  ShowAll: "show_all",
  /** Nothing of the data. */
  DontStoreData: "dont_store_data",
} as const;
/** The part of a project's calls that Composio keeps. */
export type LogVisibility = (typeof LogVisibility)[keyof typeof LogVisibility];

/** A level of access to an area, as a program gives it. */
interface Permission {
  preset: string;
  access: string;
}

/** The level of each area that the list of a program names, and `none` of every other. */
export function levelsOf(permissions: unknown): Record<string, string> {
  const given: Permission[] = Array.isArray(permissions) ? permissions : [];
  const none = Object.values(ApiKeyPreset).map((preset) => [preset, ApiKeyAccess.None]);
  return Object.fromEntries([...none, ...given.map(({ preset, access }) => [preset, access])]);
}
