import { currentUrl } from "../../core/masks";
import type { Properties } from "../../core/resource";
import type { McpServerObject } from "./server-object";

/** The properties of a server that were known before: as the state holds it, or nothing. */
type Known = { [Name in keyof McpServerProperties]?: McpServerProperties[Name] | undefined };

/** Command lines that add the server to an MCP client. Composio marks them as deprecated. */
export interface McpServerCommands {
  /** For Cursor. Empty where Composio no longer gives one. */
  cursor: string;
  /** For Claude. Empty where Composio no longer gives one. */
  claude: string;
  /** For Windsurf. Empty where Composio no longer gives one. */
  windsurf: string;
}

/** The properties of an MCP server by Composio, beside its id. */
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
  /** The time of its creation: ISO 8601, UTC. Empty where Composio does not say. */
  createdAt: string;
  /** The time of its last change: ISO 8601, UTC. Empty where Composio does not say. */
  updatedAt: string;
  /**
   * The number of user instances connected to the server. 0 where Composio does not say.
   *
   * @integer
   */
  serverInstanceCount: number;
}

/**
 * Gives the fields of Composio's server object the names that Pulumi's properties have.
 *
 * @param known What was known of the server before. It still holds where Composio no longer says it.
 * @internal
 */
export function serverProperties(
  server: McpServerObject,
  known: Known & Properties = {},
): McpServerProperties & Properties {
  return {
    name: server.name,
    authConfigIds: server.auth_config_ids ?? known.authConfigIds ?? [],
    toolkits: server.toolkits ?? known.toolkits ?? [],
    allowedTools: server.allowed_tools ?? known.allowedTools ?? [],
    managedAuthViaComposio: server.managed_auth_via_composio ?? known.managedAuthViaComposio ?? false,
    mcpUrl: currentUrl(server.mcp_url, known.mcpUrl) ?? server.address,
    toolkitIcons: server.toolkit_icons ?? known.toolkitIcons ?? {},
    commands: {
      cursor: server.commands?.cursor ?? known.commands?.cursor ?? "",
      claude: server.commands?.claude ?? known.commands?.claude ?? "",
      windsurf: server.commands?.windsurf ?? known.commands?.windsurf ?? "",
    },
    createdAt: server.created_at ?? known.createdAt ?? "",
    updatedAt: server.updated_at ?? known.updatedAt ?? "",
    serverInstanceCount: server.server_instance_count ?? known.serverInstanceCount ?? 0,
  };
}
