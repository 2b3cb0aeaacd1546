import type { Kind } from "../resources";
import { type Finder, finderOf } from "./finder";
import { AUTH_CONFIG } from "./kinds/auth-config";
import { CONNECTED_ACCOUNT } from "./kinds/connected-account";
import { CUSTOM_TOOLKIT } from "./kinds/custom-toolkit";
import { MCP_SERVER } from "./kinds/mcp-server";
import { PROJECT } from "./kinds/project";
import { SESSION } from "./kinds/session";
import { TRIGGER_INSTANCE } from "./kinds/trigger-instance";
import { WEBHOOK_ENDPOINT } from "./kinds/webhook-endpoint";
import { WEBHOOK_SUBSCRIPTION } from "./kinds/webhook-subscription";

/** How each kind is imported, each after what it refers to. */
const BY_KIND: Readonly<Record<Kind, Finder>> = {
  Project: finderOf(PROJECT),
  CustomToolkit: finderOf(CUSTOM_TOOLKIT),
  AuthConfig: finderOf(AUTH_CONFIG),
  ConnectedAccount: finderOf(CONNECTED_ACCOUNT),
  McpServer: finderOf(MCP_SERVER),
  Session: finderOf(SESSION),
  TriggerInstance: finderOf(TRIGGER_INSTANCE),
  WebhookEndpoint: finderOf(WEBHOOK_ENDPOINT),
  WebhookSubscription: finderOf(WEBHOOK_SUBSCRIPTION),
};

/** All kinds that can be imported, each after what it refers to. */
export const FINDERS: readonly Finder[] = Object.values(BY_KIND);
