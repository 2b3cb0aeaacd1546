import type { ApiContext } from "../../api/api-context";
import type { AuthConfigHolder } from "../auth-config/auth-config-store";
import type { McpServerHolder } from "./mcp-server-store";

/** The parts of an emulator that the routes of MCP servers need. */
export type McpServerContext = ApiContext & McpServerHolder & AuthConfigHolder;
