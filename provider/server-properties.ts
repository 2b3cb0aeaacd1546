import type { McpServerObject } from "./composio/server-object";

/** Command lines that add the server to an MCP client. Composio marks them as deprecated. */
export interface McpServerCommands {
  /** For Cursor. Empty where Composio no longer gives one. */
  cursor: string;
  /** For Claude. Empty where Composio no longer gives one. */
  claude: string;
  /** For Windsurf. Empty where Composio no longer gives one. */
  windsurf: string;
}

/** What Composio says of an MCP server, beside its id. */
export interface McpServerProperties {
  /** The server's name. */
  name: string;
  /** The ids of the server's auth configs. */
  authConfigIds: string[];
  /** The slugs of the tools that the server allows. Empty means every tool. */
  allowedTools: string[];
  /** Whether Composio manages the authentication of the server's users. */
  managedAuthViaComposio: boolean;
  /** The server's address, a URL, in the plain form that Composio marks as deprecated. */
  mcpUrl: string;
  /** The slugs of the toolkits that the server offers. */
  toolkits: string[];
  /** The icon of each toolkit: a URL by toolkit slug. */
  toolkitIcons: Record<string, string>;
  /** Command lines that add the server to an MCP client. */
  commands: McpServerCommands;
  /** When the server was created: ISO 8601, UTC. */
  createdAt: string;
  /** When the server was last changed: ISO 8601, UTC. */
  updatedAt: string;
  /** The number of user instances connected to the server. */
  serverInstanceCount: number;
}

/** Gives the fields of Composio's server object the names that Pulumi's properties have. */
export function serverProperties(server: McpServerObject): McpServerProperties {
  return {
    name: server.name,
    authConfigIds: server.auth_config_ids,
    toolkits: server.toolkits,
    allowedTools: server.allowed_tools,
    managedAuthViaComposio: server.managed_auth_via_composio,
    mcpUrl: server.mcp_url,
    toolkitIcons: server.toolkit_icons,
    commands: server.commands,
    createdAt: server.created_at,
    updatedAt: server.updated_at,
    serverInstanceCount: server.server_instance_count,
  };
}
