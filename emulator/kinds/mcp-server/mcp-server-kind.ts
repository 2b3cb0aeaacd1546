import type { StoreSetup } from "../../storage/object-store";
import { mcpAddressRoutes } from "./mcp-address-routes";
import { controlMcpServers } from "./mcp-server-control";
import { isServerId } from "./mcp-server-ids";
import { mcpServerRoutes } from "./mcp-server-routes";
import {
  DEFAULT_MCP_SERVER_SETTINGS,
  type McpServerSettings,
  mcpServerSwitches,
} from "./mcp-server-settings";
import { McpServerStore } from "./mcp-server-store";
import { mcpServersRoutes } from "./mcp-servers-routes";
import { mcpUrlRoutes } from "./mcp-url-routes";
import { announceOrRefuse } from "./mcp-withdrawal";

/** MCP servers. Their switches stand among those of the whole emulator. */
export const MCP_SERVERS = {
  createStore: (settings: McpServerSettings, setup: StoreSetup) => new McpServerStore(settings, setup),
  defaults: DEFAULT_MCP_SERVER_SETTINGS,
  switches: mcpServerSwitches,
  formats: (settings: McpServerSettings) => ({ "server-id": (text: string) => isServerId(text, settings) }),
  check: announceOrRefuse,
  routes: [mcpServersRoutes, mcpServerRoutes, mcpUrlRoutes],
  addresses: mcpAddressRoutes,
  control: controlMcpServers,
};
