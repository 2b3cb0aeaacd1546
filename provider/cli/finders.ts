import { finderOf } from "./finder";
import { AUTH_CONFIG } from "./kinds/auth-config";
import { CUSTOM_TOOLKIT } from "./kinds/custom-toolkit";
import { MCP_SERVER } from "./kinds/mcp-server";
import { SESSION } from "./kinds/session";
import { WEBHOOK_SUBSCRIPTION } from "./kinds/webhook-subscription";

/** All kinds that can be imported, each after what it refers to. */
export const FINDERS = [
  finderOf(CUSTOM_TOOLKIT),
  finderOf(AUTH_CONFIG),
  finderOf(MCP_SERVER),
  finderOf(SESSION),
  finderOf(WEBHOOK_SUBSCRIPTION),
];
