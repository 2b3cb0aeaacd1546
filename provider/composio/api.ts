import { AuthConfigs } from "./auth-configs";
import type { ComposioClient } from "./client";
import { McpServers } from "./mcp-servers";
import { Tools } from "./tools";

/** The endpoints of Composio's API that this package uses. */
export class ComposioApi {
  readonly mcpServers: McpServers;
  readonly authConfigs: AuthConfigs;
  readonly tools: Tools;

  constructor(client: ComposioClient) {
    this.mcpServers = new McpServers(client);
    this.authConfigs = new AuthConfigs(client);
    this.tools = new Tools(client);
  }
}
