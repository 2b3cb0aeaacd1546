import type { Properties } from "../../provider/core/resource";
import type { Kind } from "../../provider/resources";
import { AUTH_CONFIG_SAMPLE } from "./auth-config-sample";
import { CONNECTED_ACCOUNT_SAMPLE } from "./connected-account-sample";
import { CUSTOM_TOOLKIT_SAMPLE } from "./custom-toolkit-sample";

/** Inputs with a secret in each place that takes one. */
export interface SecretSample {
  id: string;
  inputs: Properties;
  /** The secrets that the resource knows of by itself. */
  secrets: string[];
  /** The values that only the program calls secret, by their paths. */
  marked: { path: string[]; secret: string }[];
  /** The outputs that the state has beside the inputs. */
  outputs?: Properties;
}

const MARKED = { path: ["name"], secret: "support-of-project-x-7781" };
const [AUTH_CONFIG, CUSTOM_TOOLKIT] = [AUTH_CONFIG_SAMPLE.secrets, CUSTOM_TOOLKIT_SAMPLE.secrets];

export const SECRET_SAMPLES: Record<Kind, SecretSample> = {
  AuthConfig: {
    id: "ac_1a2b3c4d",
    inputs: { ...AUTH_CONFIG?.inputs, name: MARKED.secret },
    secrets: AUTH_CONFIG?.values ?? [],
    marked: [MARKED],
  },
  ConnectedAccount: {
    id: "ca_1a2b3c4d",
    inputs: { ...CONNECTED_ACCOUNT_SAMPLE.secrets?.inputs, alias: MARKED.secret },
    secrets: CONNECTED_ACCOUNT_SAMPLE.secrets?.values ?? [],
    marked: [{ path: ["alias"], secret: MARKED.secret }],
  },
  CustomToolkit: {
    id: "CUSTOM_ORDERS",
    inputs: {
      ...CUSTOM_TOOLKIT?.inputs,
      name: MARKED.secret,
      mcpUrl: "https://mcp.example.com/orders/path-token-5567?token=query-token-9981",
      authSchemes: [
        ...((CUSTOM_TOOLKIT?.inputs.authSchemes ?? []) as Properties[]),
        { mode: "DCR_OAUTH", discoveryUrl: "https://login.example.com/discovery-token-3301/openid" },
      ],
    },
    secrets: [
      ...(CUSTOM_TOOLKIT?.values ?? []),
      "path-token-5567",
      "query-token-9981",
      "discovery-token-3301",
    ],
    marked: [MARKED],
  },
  McpServer: {
    id: "11111111-1111-4111-8111-111111111111",
    inputs: { name: MARKED.secret, authConfigIds: ["ac_gmail_prod"] },
    secrets: [],
    marked: [MARKED],
  },
  Project: {
    id: "pr_1a2b3c4d",
    inputs: { name: MARKED.secret, createApiKey: true },
    secrets: [],
    marked: [MARKED],
    outputs: { apiKey: "ak_0123456789abcdef0123456789abcdef" },
  },
  Session: {
    id: "trs_1a2b3c4d",
    inputs: {
      userId: "user-of-project-x-7781",
      toolkits: { enable: ["gmail"] },
      manageConnections: { enable: true, callbackUrl: "https://app.example.com/back/path-token-5567" },
      hooks: [
        {
          type: "before_execute",
          id: "audit",
          appliesTo: "all",
          handler: {
            type: "webhook",
            url: "https://audit.example.com/hook-token-7781?key=query-token-9981",
            headers: { authorization: "Bearer header-token-4410" },
            secret: "signing-secret-6612",
          },
        },
        {
          type: "before_execute",
          id: "second",
          appliesTo: "all",
          handler: {
            type: "webhook",
            fields: {
              url: "https://audit.example.com/second-token-7782",
              headers: { authorization: "Bearer header-token-4411" },
              secret: "signing-secret-6613",
            },
          },
        },
      ],
    },
    secrets: [
      "path-token-5567",
      "hook-token-7781",
      "query-token-9981",
      "header-token-4410",
      "signing-secret-6612",
      "second-token-7782",
      "header-token-4411",
      "signing-secret-6613",
    ],
    marked: [{ path: ["userId"], secret: "user-of-project-x-7781" }],
  },
  TriggerInstance: {
    id: "ti_1a2b3c4d",
    inputs: {
      triggerSlug: "GMAIL_NEW_GMAIL_MESSAGE",
      connectedAccountId: "ca_1a2b3c4d",
      triggerConfig: { query: "project-x-7781" },
      egressUrl: "https://hooks.example.com/services/T0-path-token-5567?token=query-token-9981",
    },
    secrets: ["T0-path-token-5567", "query-token-9981"],
    marked: [{ path: ["triggerConfig", "query"], secret: "project-x-7781" }],
  },
  WebhookEndpoint: {
    id: "we_1a2b3c4d",
    inputs: {
      toolkit: "slack",
      clientId: "client-of-project-x-7781",
      data: { signing_secret: "signing-secret-6612", app_token: "xapp-token-4410" },
    },
    secrets: ["signing-secret-6612", "xapp-token-4410"],
    marked: [{ path: ["clientId"], secret: "client-of-project-x-7781" }],
  },
  WebhookSubscription: {
    id: "ws_1a2b3c4d",
    inputs: {
      webhookUrl:
        "https://user-name:pass-word-1@hooks.example.com/services/T0-path-token-5567?token=query-token-9981",
      enabledEvents: ["composio.project.x.7781"],
      secretRotation: "2026-10",
    },
    secrets: ["pass-word-1", "T0-path-token-5567", "query-token-9981"],
    marked: [{ path: ["enabledEvents"], secret: "composio.project.x.7781" }],
    outputs: { secret: "whsec_0123456789abcdef0123456789abcdef" },
  },
};

/** All secrets that the state of a sample has. */
export function secretsOf({ secrets, marked, outputs }: SecretSample, inState: boolean): string[] {
  const shown = inState ? Object.values(outputs ?? {}).map(String) : [];
  return [...secrets, ...marked.map(({ secret }) => secret), ...shown];
}
