import type { Properties } from "../../provider/core/resource";
import type { Kind } from "../../provider/resources";
import { AUTH_CONFIG_SAMPLE } from "./auth-config-sample";
import { CONNECTED_ACCOUNT_SAMPLE } from "./connected-account-sample";
import { CUSTOM_TOOLKIT_SAMPLE } from "./custom-toolkit-sample";
import { MCP_SERVER_SAMPLE } from "./mcp-server-sample";
import { PROJECT_SAMPLE } from "./project-sample";
import type { FieldSample, Sample } from "./sample";
import { SESSION_SAMPLE } from "./session-sample";
import { TRIGGER_INSTANCE_SAMPLE } from "./trigger-instance-sample";
import { WEBHOOK_ENDPOINT_SAMPLE } from "./webhook-endpoint-sample";
import { WEBHOOK_SUBSCRIPTION_SAMPLE } from "./webhook-subscription-sample";

/** A sample of each kind of resource. */
export const SAMPLES: Record<Kind, Sample> = {
  AuthConfig: AUTH_CONFIG_SAMPLE,
  ConnectedAccount: CONNECTED_ACCOUNT_SAMPLE,
  CustomToolkit: CUSTOM_TOOLKIT_SAMPLE,
  McpServer: MCP_SERVER_SAMPLE,
  Project: PROJECT_SAMPLE,
  Session: SESSION_SAMPLE,
  TriggerInstance: TRIGGER_INSTANCE_SAMPLE,
  WebhookEndpoint: WEBHOOK_ENDPOINT_SAMPLE,
  WebhookSubscription: WEBHOOK_SUBSCRIPTION_SAMPLE,
};

/** Returns the inputs of a program that has the field. */
export function inputsWith({ inputs }: Sample, { given }: FieldSample): Properties {
  return Object.fromEntries(
    Object.entries({ ...inputs, ...given }).filter(([, value]) => value !== undefined),
  );
}
