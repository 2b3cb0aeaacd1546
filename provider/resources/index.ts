import { lifecycleOf } from "../core/lifecycle";
import { mcpServer } from "./mcp-server/definition";

/** The life cycle of every resource, by the name of its class. */
export const RESOURCES = {
  McpServer: lifecycleOf(mcpServer),
};
