import { AuthConfigs } from "./auth-configs";
import { type ClientSettings, ComposioClient } from "./client";
import { McpServers } from "./mcp-servers";
import { Tools } from "./tools";

/** The endpoints of Composio's API that this package uses. */
export class ComposioApi {
  readonly mcpServers: McpServers;
  readonly authConfigs: AuthConfigs;
  readonly tools: Tools;

  constructor(settings: ClientSettings) {
    const client = new ComposioClient(settings);
    this.mcpServers = new McpServers(client);
    this.authConfigs = new AuthConfigs(client);
    this.tools = new Tools(client);
  }
}
