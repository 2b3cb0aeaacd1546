import type { Fault } from "composio-emulator";
import { useEmulator } from "composio-emulator/jest";
import { currentUrl } from "../../../../provider/core/masks";
import type { Properties } from "../../../../provider/core/resource";
import type { Kind } from "../../../../provider/resources";
import { apiAt } from "../../../support/composio";
import { newProcess } from "../../../support/lifecycle";
import { SAMPLES } from "../../../support/samples";

type Shown = NonNullable<Extract<Fault, { kind: "altered" }>["set"]>;

const emulator = useEmulator({ strict: false });

/** Returns what a refresh says of an object that is shown in another way. */
async function refreshed(kind: Kind, more: Properties, operation: Fault["operation"], set: Shown) {
  const process = newProcess(apiAt(emulator.url), {}, kind);
  const { inputs, failures } = await process.check({}, { ...SAMPLES[kind].inputs, ...more });
  expect(failures).toEqual([]);
  const { id, outs } = await process.create(inputs);
  emulator.faults.add({ kind: "altered", operation, set, times: 9 });
  return { outs, ...(await process.read(id, outs)) };
}

const session = (more: object): Shown => ({
  config: { user_id: "agent-7", toolkits: { enabled: ["gmail"] }, ...more },
});

const MASKS = [
  "https://tools.example.com/***",
  "https://tools.example.com/path?token=[REDACTED]",
  "https://tools.example.com/pat...",
  "https://tools.example.com/…",
  "https://tools.example.com/redacted",
  "REDACTED",
  "[FILTERED]",
];

const URL = "https://tools.example.com/path/token-0123456789";

describe.each<[string, Kind, Properties, Fault["operation"], (mask: string) => Shown]>([
  ["mcpUrl", "CustomToolkit", { mcpUrl: URL }, "getToolkit", (mcp_url) => ({ meta: { mcp_url } })],
  [
    "webhookUrl",
    "WebhookSubscription",
    { webhookUrl: URL },
    "getWebhookSubscription",
    (webhook_url) => ({ webhook_url }),
  ],
  [
    "manageConnections.callbackUrl",
    "Session",
    { toolkits: { enable: ["gmail"] }, manageConnections: { callbackUrl: URL } },
    "getSession",
    (callback_url) => session({ manage_connections: { enabled: true, callback_url } }),
  ],
  [
    "custom.proxyConfig.proxyUrl",
    "AuthConfig",
    {
      custom: {
        authScheme: "OAUTH2",
        credentials: { client_id: "id-1", client_secret: "secret-1" },
        proxyConfig: { proxyUrl: URL },
      },
    },
    "getAuthConfig",
    (proxy_url) => ({ proxy_config: { proxy_url } }),
  ],
])("%s", (_, kind, more, operation, shown) => {
  test.each(MASKS)("is not what is read where that is %s", async (mask) => {
    const { outs, props, inputs } = await refreshed(kind, more, operation, shown(mask));
    expect(props).toEqual(outs);
    expect(inputs).toBeUndefined();
  });

  test.each([
    "https://other.example.com/path/token-0123456789",
    "https://other.example.com/***",
    "https://tools.example.com/path/another",
  ])("has drifted where %s is read", async (url) => {
    const { props } = await refreshed(kind, more, operation, shown(url));
    expect(JSON.stringify(props)).toContain(url);
  });
});

const HOOK = {
  type: "before_execute",
  id: "audit",
  appliesTo: "all",
  handler: { type: "webhook", headers: { authorization: "Bearer 0123456789" }, secret: "whsec_0123456789" },
};

test.each<[string, object, boolean]>([
  ["masks", { headers: { authorization: "REDACTED" }, secret: "whse..." }, true],
  ["other values", { headers: { authorization: "Bearer 9876543210" }, secret: "whsec_9876543210" }, false],
  ["one header less", { headers: {}, secret: "whsec_0123456789" }, false],
])("a hook whose headers and secret are read as %s", async (_, parts, isAsKnown) => {
  const { appliesTo: applies_to, handler, ...hook } = HOOK;
  const hooks = [{ ...hook, applies_to, handler: { ...handler, ...parts } }];
  const more = { toolkits: { enable: ["gmail"] }, hooks: [HOOK] };
  const { outs, inputs } = await refreshed("Session", more, "getSession", session({ hooks }));
  expect(inputs === undefined).toBe(isAsKnown);
  expect(outs.hooks).toEqual([HOOK]);
});

test("an import prints no mask", () => {
  expect(MASKS.map((mask) => currentUrl(mask, undefined))).toEqual(MASKS.map(() => undefined));
  expect(currentUrl(URL, undefined)).toBe(URL);
});

test("a toolkit of a map that is null says nothing", async () => {
  const tools = { gmail: { enable: ["GMAIL_SEND_EMAIL"] } };
  const shown = session({ tools: { gmail: { enabled: ["GMAIL_SEND_EMAIL"] }, slack: null } });
  const more = { toolkits: { enable: ["gmail"] }, tools };
  const { props, inputs } = await refreshed("Session", more, "getSession", shown);
  expect(props?.tools).toEqual(tools);
  expect(inputs).toBeUndefined();
});

test.each<[Kind, Fault["operation"], (mask: string) => Shown]>([
  ["McpServer", "getMcpServer", (mcp_url) => ({ mcp_url })],
  ["Session", "getSession", (url) => ({ mcp: { type: "http", url } })],
])("the address of a %s is not what is read where that is a mask", async (kind, operation, shown) => {
  const { outs, props } = await refreshed(kind, {}, operation, shown(`${emulator.url}/***`));
  expect(props).toEqual(outs);
});
