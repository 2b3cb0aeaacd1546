import { type Fault, startEmulator } from "composio-emulator";
import type { RunResult } from "../../tools/run-process";
import { type HttpServer, startHttpServer } from "../support/http-server";
import { KeySearch } from "../support/key-search";
import { NATIVE, using } from "../support/native-trial";
import { ORGANIZATION_API_KEY, startTrial, type Trial } from "../support/trial";

const KEY = "ak_every_k1nd_0123456789";
const ROTATED = "ak_rotat3d_k1nd_0123456789";
const CLIENT_SECRET = "client_secret_0123456789";
const TENANT = "tenant_secret_0123456789";
const KINDS = [
  "MCP server",
  "auth config",
  "connected account",
  "custom toolkit",
  "project",
  "session",
  "trigger instance",
  "webhook endpoint",
  "webhook subscription",
];
const UP = ["up", "--yes", "--skip-preview", "--continue-on-error"];
const REFRESH = ["refresh", "--yes", "--skip-preview"];
const DESTROY = ["destroy", "--yes", "--skip-preview", "--continue-on-error"];

/** A resource of every kind, none of which waits for another. */
const declare = (name: string) => `
  new McpServer("server", { name: "${name}", authConfigIds: ["ac_gmail_prod"] });
  new AuthConfig("crm", {
    name: "${name}",
    toolkit: "hubspot",
    custom: { authScheme: "OAUTH2", credentials: { client_id: "crm", client_secret: "${CLIENT_SECRET}" } },
  });
  new CustomToolkit("orders", {
    slug: "orders",
    name: "${name}",
    mcpUrl: "https://mcp.example.com/orders",
    authSchemes: [{ mode: "API_KEY", headers: { "X-Key": "{{generic_api_key}} ${TENANT}" } }],
  });
  new ConnectedAccount("payments", {
    alias: "${name}",
    authConfigId: "ac_stripe_main",
    userId: "agent-7",
    credentials: { generic_api_key: "${CLIENT_SECRET}" },
  });
  new TriggerInstance("mail", {
    triggerSlug: "GMAIL_NEW_GMAIL_MESSAGE",
    connectedAccountId: "ca_gmail_team",
    enabled: ${name === "first"},
  });
  new Project("staging", { name: "staging", forceDestroy: true, revokeOnDelete: ${name === "first"} });
  new Session("agent", { userId: "agent-7", toolkits: { enable: ["${name === "first" ? "gmail" : "slack"}"] } });
  new WebhookEndpoint("slack", {
    toolkit: "slack", clientId: "1234567890.1234", data: { signing_secret: "${TENANT}", app_id: "${name}" },
  });
  new WebhookSubscription("events", {
    webhookUrl: "https://hooks.example.com/${name}",
    enabledEvents: ["composio.trigger.message"],
  });
`;

/** A service that repeats the key wherever an answer has room for it. */
function startRepeating(): Promise<HttpServer> {
  return startHttpServer((request, response) => {
    const key = String(request.headers["x-api-key"]);
    const error = { message: `no ${key}`, slug: key, request_id: key, suggested_fix: key, errors: [key] };
    const headers = { "x-request-id": key, sunset: key, link: `<https://x.test/?key=${key}>` };
    response.writeHead(400, headers).end(JSON.stringify({ error }));
  });
}

/** The faults that an update may meet, for any operation. */
const faults = (elsewhere: string): Fault[] => [
  { kind: "error", operation: "any" },
  { kind: "bad-gateway", operation: "any" },
  { kind: "missing-fields", operation: "any" },
  { kind: "reset", operation: "any" },
  { kind: "redirect", location: elsewhere, operation: "any" },
  { kind: "delay", ms: 3_000, operation: "any" },
];

let trial: Trial;
let closers: (() => Promise<void>)[];

beforeEach(() => {
  closers = [];
});
afterEach(async () => {
  await Promise.all([...closers, trial.cleanup].map((close) => close()));
});

async function opened<T extends { close(): Promise<void> }>(opening: Promise<T>): Promise<T> {
  const server = await opening;
  closers.push(() => server.close());
  return server;
}

/** A stack with this key, and commands that are searched for it and for what is secret in the program. */
async function startSearch(...keys: string[]) {
  trial = await startTrial({ program: NATIVE });
  const { emulator, stack } = trial;
  await stack.run(["config", "rm", "composio:baseUrl"]);
  await useKey(String(keys[0]));
  const search = new KeySearch(stack, ...keys, ORGANIZATION_API_KEY, CLIENT_SECRET, TENANT);
  const env = (baseUrl = emulator.url) => ({
    env: {
      COMPOSIO_BASE_URL: baseUrl,
      COMPOSIO_REQUEST_TIMEOUT_SECONDS: "1",
      COMPOSIO_RETRY_SECONDS: "0",
      COMPOSIO_DEBUG: "1",
    },
  });
  /** For what has to succeed, on a busy machine too. */
  const patient = () => ({ env: { ...env().env, COMPOSIO_REQUEST_TIMEOUT_SECONDS: "60" } });
  return { search, env, patient };
}

const useKey = (key: string) => trial.stack.setConfig({}, { "composio:apiKey": key });

describe.each(["dynamic", "native"] as const)("every kind (%s)", (entry) => {
  test("the key and what is secret are in nothing that Pulumi says or leaves when something fails", async () => {
    const { search, env, patient } = await startSearch(KEY);
    const { emulator, folder } = trial;
    const locked = await opened(startEmulator({ apiKeys: ["ak_another"] }));
    const forReading = await opened(startEmulator({ apiKeys: ["ak_another"], readOnlyKeys: [KEY] }));
    const repeating = await opened(startRepeating());
    const failed = (step: string, baseUrl: string | undefined, { code, stdout }: RunResult) => {
      expect(code).not.toBe(0);
      const untold = KINDS.filter((kind) => !stdout.includes(`could not ${step} the ${kind}`));
      expect({ step, baseUrl, untold }).toEqual({ step, baseUrl, untold: [] });
    };
    const fails = async (step: string, args: string[], baseUrl?: string) =>
      failed(step, baseUrl, await search.run(args, env(baseUrl)));

    await trial.program(using(entry, declare("first")));
    await fails("create", UP, repeating.origin);
    await fails("create", UP, locked.url);
    await fails("create", UP, forReading.url);
    expect(await search.run(UP, patient())).toMatchObject({ code: 0 });

    await trial.program(using(entry, declare("second")));
    await fails("update", UP, repeating.origin);
    await fails("update", UP, locked.url);
    await fails("update", UP, "http://127.0.0.1:1");
    for (const fault of faults(repeating.origin)) {
      emulator.faults.add({ ...fault, times: 1_000 });
      await search.run(UP, env());
      expect(emulator.journal.requests().map((request) => request.fault)).toContain(fault.kind);
      emulator.faults.clear();
    }
    await fails("read", REFRESH, locked.url);
    failed("read", repeating.origin, await search.runVerbosely(REFRESH, env(repeating.origin)));
    await fails("delete", DESTROY, repeating.origin);
    expect(repeating.requests.map(({ headers }) => headers["x-api-key"])).toContain(KEY);

    await search.run(["stack", "export"]);
    expect(search.said()).toEqual([]);
    expect(await search.files(folder.path)).toEqual([`${folder.path}/index.js`]);
    expect(await search.run(DESTROY, patient())).toMatchObject({ code: 0 });
  });

  test("after a rotation, the state holds the old key until the next update, encrypted, and then the new one", async () => {
    const { search, patient } = await startSearch(KEY, ROTATED);
    const keys = async () => {
      const { stdout } = await trial.stack.run(["stack", "export", "--show-secrets"]);
      return [KEY, ROTATED].filter((key) => stdout.includes(key));
    };
    await trial.program(using(entry, declare("first")));
    expect(await search.run(UP, patient())).toMatchObject({ code: 0 });
    await useKey(ROTATED);
    expect(await keys()).toEqual([KEY]);
    trial.emulator.journal.clear();
    expect(await search.run([...UP, "--refresh"], patient())).toMatchObject({ code: 0 });
    expect(await keys()).toEqual([ROTATED]);
    await search.run(["stack", "export"]);
    expect(search.said()).toEqual([]);
    expect(await search.files(trial.folder.path)).toEqual([`${trial.folder.path}/index.js`]);
    expect(await search.run(DESTROY, patient())).toMatchObject({ code: 0 });
  });
});
