import { type Fault, startEmulator } from "composio-emulator";
import { type HttpServer, startHttpServer } from "../support/http-server";
import { KeySearch } from "../support/key-search";
import { NATIVE, using } from "../support/native-trial";
import { startTrial, type Trial } from "../support/trial";

const KEY = "ak_every_k1nd_0123456789";
const CLIENT_SECRET = "client_secret_0123456789";
const TENANT = "tenant_secret_0123456789";
const KINDS = ["MCP server", "auth config", "custom toolkit", "session", "webhook subscription"];
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
  new Session("agent", { userId: "agent-7", toolkits: { enable: ["${name === "first" ? "gmail" : "slack"}"] } });
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

const FAULTS: Fault[] = [
  { kind: "error", operation: "any" },
  { kind: "bad-gateway", operation: "any" },
  { kind: "missing-fields", operation: "any" },
  { kind: "reset", operation: "any" },
];

let trial: Trial;
const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  await trial.cleanup();
  await Promise.all(closers.splice(0).map((close) => close()));
});

test.each(["dynamic", "native"] as const)(
  "the key and what is secret are in nothing that Pulumi says or leaves when something fails (%s)",
  async (entry) => {
    trial = await startTrial({ program: NATIVE });
    const { emulator, folder, stack } = trial;
    const locked = await startEmulator({ apiKeys: ["ak_another"] });
    const repeating = await startRepeating();
    closers.push(
      () => locked.close(),
      () => repeating.close(),
    );
    await stack.run(["config", "rm", "composio:baseUrl"]);
    await stack.setConfig({}, { "composio:apiKey": KEY });
    const search = new KeySearch(stack, KEY, CLIENT_SECRET, TENANT);
    const env = (baseUrl = emulator.url) => ({
      env: {
        COMPOSIO_BASE_URL: baseUrl,
        COMPOSIO_REQUEST_TIMEOUT_SECONDS: "2",
        COMPOSIO_RETRY_SECONDS: "0",
        COMPOSIO_DEBUG: "1",
      },
    });
    const fails = async (step: string, args: string[], baseUrl?: string) => {
      const { code, stdout } = await search.run(args, env(baseUrl));
      expect(code).not.toBe(0);
      const untold = KINDS.filter((kind) => !stdout.includes(`could not ${step} the ${kind}`));
      expect({ step, baseUrl, untold }).toEqual({ step, baseUrl, untold: [] });
    };

    await trial.program(using(entry, declare("first")));
    await fails("create", UP, repeating.origin);
    await fails("create", UP, locked.url);
    expect(await search.run(UP, env())).toMatchObject({ code: 0 });

    await trial.program(using(entry, declare("second")));
    await fails("update", UP, repeating.origin);
    await fails("update", UP, "http://127.0.0.1:1");
    for (const fault of FAULTS) {
      emulator.faults.add({ ...fault, times: 1_000 });
      await search.run(UP, env());
      expect(emulator.journal.requests().map((request) => request.fault)).toContain(fault.kind);
      emulator.faults.clear();
    }
    await fails("read", REFRESH, repeating.origin);
    await fails("delete", DESTROY, repeating.origin);
    expect(repeating.requests.map(({ headers }) => headers["x-api-key"])).toContain(KEY);

    await search.run(["stack", "export"]);
    expect(search.said()).toEqual([]);
    expect(await search.files(folder.path)).toEqual([`${folder.path}/index.js`]);
    expect(await search.run(DESTROY, env())).toMatchObject({ code: 0 });
  },
);
