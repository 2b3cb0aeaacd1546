import { type Emulator, type SettingsChange, startEmulator } from "composio-emulator";
import { Api } from "../../../tools/acceptance/api";
import { askAll } from "../../../tools/acceptance/ask-all";
import { Asking } from "../../../tools/acceptance/asking";
import { cleanUp } from "../../../tools/acceptance/clean-up";
import { Names } from "../../../tools/acceptance/names";
import { QUESTIONS } from "../../../tools/acceptance/questions";
import { readSettings } from "../../../tools/acceptance/settings";
import { until } from "../../support/until";

const MCP_URL = "https://mcp.example.com/acceptance";
const MINUTE_MS = 60_000;

let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());
beforeEach(() => emulator.reset());

function asking(names = new Names()): Asking {
  const keys = { apiKey: "ak_test", organizationApiKey: "org_test" };
  return new Asking(new Api({ ...keys, baseUrl: emulator.url }), names, MCP_URL);
}

/** Returns what there is of each kind, and was there from the start in none. */
function left(): object {
  const live = (items: { deleted?: boolean }[]) => items.filter(({ deleted }) => !deleted).length;
  return {
    servers: live(emulator.servers()),
    authConfigs: live(emulator.authConfigs().filter(({ id }) => !/^ac_[a-z]+_[a-z]+$/.test(id))),
    accounts: live(emulator.connectedAccounts().filter(({ id }) => !/^ca_[a-z]+_[a-z]+$/.test(id))),
    toolkits: live(emulator.customToolkits()),
    projects: live(emulator.projects()),
    sessions: live(emulator.sessions()),
    // Where there is no way to delete one, it stays.
    endpoints:
      emulator.settings.webhookEndpoints.deletes === "deleted" ? live(emulator.webhookEndpoints()) : 0,
    subscriptions: live(emulator.webhookSubscriptions()),
    triggers: live(emulator.triggerInstances()),
  };
}

const NOTHING = {
  servers: 0,
  authConfigs: 0,
  accounts: 0,
  toolkits: 0,
  projects: 0,
  sessions: 0,
  endpoints: 0,
  subscriptions: 0,
  triggers: 0,
};

/** Asks all questions and cleans up. Gives the outcome of each by its switch. */
async function outcomes(): Promise<Record<string, string>> {
  const run = asking();
  const found: Record<string, string> = {};
  for await (const line of askAll(run)) {
    const [, outcome = "", name = ""] = /\? (.*) \[(.*)\]$/s.exec(line) ?? [];
    found[name] = outcome;
  }
  expect(await cleanUp(run.api, run.names, run.sessions)).toEqual([]);
  expect(left()).toEqual(NOTHING);
  return found;
}

test("the emulator's defaults are what is assumed, and no question leaves anything", async () => {
  const expected = QUESTIONS.map(({ switch: name, assumed }) => [name, `As assumed: ${assumed}.`]);
  expect(await outcomes()).toEqual(Object.fromEntries(expected));
});

const OTHERWISE: SettingsChange[] = [
  {
    duplicateStatus: 409,
    unknownAuthConfigStatus: 400,
    deletedServers: "flagged",
    serverIds: "opaque",
    allowedTools: "normalised",
    authConfigs: {
      secrets: "prefix",
      redirectUri: "masked",
      scopes: "commas",
      patchedCredentials: "replace",
      deleted: "flagged",
      deleteAnswer: "job-only",
      limit: "ignored",
      search: "same-case",
    },
    sessions: {
      unknownKeys: "ignored",
      expectedVersion: "honoured",
      nulls: "typed",
      identicalPatch: "unchanged",
      deleted: "gone",
      emptyEnable: "all",
    },
    connectedAccounts: { secrets: "shown", takenAlias: 400, newSharing: "ignored", statusRoute: 404 },
    webhookEndpoints: { secrets: "redacted", emptyData: "absent", deletes: 404 },
    projects: {
      duplicateName: 400,
      deletedNames: "held",
      deleted: "shown",
      keyPermissions: "ignored",
    },
    triggerInstances: {
      upsertStatus: 200,
      deletedStatus: 409,
      ofDeletedAccounts: "kept",
      sameConfigs: "as-sent",
      storedConfigs: "as-sent",
      versionInKey: true,
    },
    webhookSubscriptions: { secrets: "prefix", unsupportedEvents: "refused" },
    customToolkits: {
      urlField: "mcp_url",
      existing: "refused",
      shownUrl: "mcp_url",
      deletedFlag: "text",
      unchangedSync: "same",
    },
  },
  {
    allowedTools: "lower-case",
    authConfigs: {
      secrets: "absent",
      redirectUri: "absent",
      scopes: "list",
      clearing: "ignored",
      deleted: "bad-request",
    },
    connectedAccounts: { takenAlias: "accepted", newSharing: "opened", statusRoute: 405 },
    sessions: { expectedVersion: "ignored", emptyEnable: "all-silently" },
    webhookEndpoints: { secrets: "absent", emptyData: "empty", deletes: 405 },
    triggerInstances: { upsertStatus: 204, deletedStatus: 410 },
    webhookSubscriptions: { secrets: "suffix" },
    customToolkits: { shownUrl: "absent" },
  },
  {
    allowedTools: "completed",
    authConfigs: { deleted: "stale" },
    connectedAccounts: { statusRoute: 410 },
    webhookSubscriptions: { secrets: "absent" },
  },
  { triggerInstances: { inactiveAccountStatus: 422 }, webhookSubscriptions: { secrets: "shown" } },
];

test.each(OTHERWISE)("where the service does otherwise, the answers say so: %j", async (settings) => {
  const other = await startEmulator({ settings });
  const before = emulator;
  emulator = other;
  try {
    const assumed = Object.fromEntries(QUESTIONS.map((each) => [each.switch, each.assumed]));
    const turned = Object.entries(settings).flatMap(([name, value]) =>
      typeof value === "object"
        ? Object.entries(value).map(([inner, each]) => [`${name}.${inner}`, each])
        : [[name, value]],
    );
    const expected = turned.map(([name, value]) => [
      name,
      `Otherwise: ${value}, not ${assumed[String(name)]}.`,
    ]);
    expect(await outcomes()).toMatchObject(Object.fromEntries(expected));
  } finally {
    emulator = before;
    await other.close();
  }
});

type Fault = Parameters<Emulator["faults"]["add"]>[0];

const TIMES = 100;

const ABSENT: [string, Fault, Record<string, string>][] = [
  [
    "credentials",
    { kind: "altered", operation: "getAuthConfig", times: TIMES, set: { credentials: {} } },
    {
      "authConfigs.secrets": "Otherwise: absent, not redacted.",
      "authConfigs.redirectUri": "Otherwise: absent, not shown.",
      "authConfigs.scopes": "Otherwise: absent, not spaces.",
      "authConfigs.patchedCredentials": "Otherwise: absent, not merge.",
      "authConfigs.clearing": "Otherwise: absent, not works.",
    },
  ],
  [
    "tools of a server",
    { kind: "altered", operation: "createMcpServer", times: TIMES, unset: ["allowed_tools"] },
    { allowedTools: "Otherwise: absent, not as-sent." },
  ],
  [
    "the id of a server",
    { kind: "altered", operation: "createMcpServer", times: TIMES, unset: ["id"] },
    { serverIds: "Could not be asked: POST /api/v3/mcp/servers answered no text id" },
  ],
  [
    "a list",
    { kind: "altered", operation: "listAuthConfigs", unset: ["items"] },
    { "authConfigs.limit": "Could not be asked: GET /api/v3/auth_configs answered no list items" },
  ],
  [
    "the toolkits of a session",
    { kind: "altered", operation: "listSessionToolkits", unset: ["items"] },
    { "sessions.emptyEnable": expect.stringMatching(/^Could not be asked: .* answered no list items$/) },
  ],
  [
    "the version of a session",
    { kind: "altered", operation: "updateSession", times: TIMES, unset: ["config_version"] },
    { "sessions.identicalPatch": "Otherwise: absent, not new-version." },
  ],
  [
    "the secret and the events of a subscription",
    {
      kind: "altered",
      operation: "createWebhookSubscription",
      times: TIMES,
      unset: ["secret", "enabled_events"],
    },
    {
      "webhookSubscriptions.secrets":
        "Could not be asked: POST /api/v3/webhook_subscriptions answered no text secret",
      "webhookSubscriptions.unsupportedEvents": "Otherwise: absent, not accepted.",
    },
  ],
  [
    "the word whether a custom toolkit is deleted",
    { kind: "altered", operation: "deleteCustomToolkit", unset: ["deleted"] },
    { "customToolkits.deletedFlag": "Otherwise: absent, not boolean." },
  ],
  [
    "what is searched for",
    { kind: "altered", operation: "listAuthConfigs", skip: 1, times: 2, set: { items: [] } },
    { "authConfigs.search": "Otherwise: nothing is found, not any-case." },
  ],
];

test.each(ABSENT)("where an answer has not %s, nothing is as assumed", async (_, fault, expected) => {
  emulator.faults.add(fault);
  expect(await outcomes()).toMatchObject(expected);
});

test("a service that goes on answering 429 is asked five times, and then no more", async () => {
  emulator.faults.add({ kind: "rate-limit", operation: "listMcpServers", times: TIMES, retryAfter: 0 });
  await expect(asking().api.list("/mcp/servers")).rejects.toThrow(
    "GET /api/v3/mcp/servers answered 429, 5 times",
  );
  expect(emulator.journal.requests("listMcpServers")).toHaveLength(5);
});

test.each([
  ["a pause", { kind: "rate-limit", retryAfter: 3_600 }],
  ["a read", { kind: "delay", ms: 3_600_000, when: "after" }],
] as const)("an interruption ends %s at once, and then nothing is asked", async (_, fault) => {
  const interruption = new AbortController();
  const api = new Api({ apiKey: "ak_test", baseUrl: emulator.url }, interruption.signal);
  emulator.faults.add({ ...fault, operation: "listMcpServers" });
  const interrupted = expect(api.list("/mcp/servers")).rejects.toThrow();
  await until(() => emulator.journal.requests("listMcpServers").length > 0);
  interruption.abort(new Error("Interrupted."));
  await interrupted;
  await expect(api.list("/mcp/servers")).rejects.toThrow("Interrupted.");
  expect(emulator.journal.requests("listMcpServers")).toHaveLength(1);
});

test("an interruption waits for a create, of which only the answer has the id", async () => {
  const interruption = new AbortController();
  const run = new Asking(
    new Api({ apiKey: "ak_test", baseUrl: emulator.url }, interruption.signal),
    new Names(),
    MCP_URL,
  );
  emulator.faults.add({ kind: "delay", operation: "createSession", ms: 1_000 });
  const created = run.newSession();
  await until(() => emulator.journal.requests("createSession").length > 0);
  interruption.abort();
  await created;
  expect(interruption.signal.aborted).toBe(true);
  expect([...run.sessions]).toEqual(emulator.sessions().map(({ id }) => id));
});

test("without the key of an organization, projects are not asked for, and nothing else is kept from being asked", async () => {
  const api = new Api({ apiKey: "ak_test", baseUrl: emulator.url });
  const run = new Asking(api, new Names(), MCP_URL);
  const lines: string[] = [];
  for await (const line of askAll(run)) {
    lines.push(line);
  }
  const unasked = lines.filter((line) => line.includes("Could not be asked"));
  expect(unasked).toHaveLength(5);
  expect(unasked.every((line) => line.includes("COMPOSIO_ORGANIZATION_API_KEY is not set"))).toBe(true);
  expect(await cleanUp(api, run.names, run.sessions)).toEqual([]);
  expect(emulator.journal.requests("listProjects")).toEqual([]);
});

test("a question that cannot be asked keeps none from being asked", async () => {
  emulator.faults.add({
    kind: "answer",
    operation: "createSession",
    times: 100,
    status: 403,
    body: { error: { message: "no" } },
  });
  const found = await outcomes();
  expect(found["sessions.nulls"]).toBe(
    "Could not be asked: POST /api/v3.1/tool_router/session answered 403: no",
  );
  expect(found["webhookSubscriptions.secrets"]).toBe("As assumed: redacted.");
});

test("what is left over from a run of more than an hour ago goes, and nothing else", async () => {
  const old = asking(new Names(Date.now() - 61 * MINUTE_MS));
  const current = asking(new Names(Date.now() - 59 * MINUTE_MS));
  for (const { newServer, newAuthConfig } of [bound(old), bound(current)]) {
    await newServer();
    await newAuthConfig();
  }
  const others = ["pc-acceptance", "pc-acceptance-x", "my pc-acceptance-000000-x", "support"];
  for (const name of others) {
    await old.newServer({ name });
  }
  const now = asking();
  expect(await cleanUp(now.api, now.names, now.sessions)).toEqual([]);
  expect(left()).toEqual({ ...NOTHING, servers: 1 + others.length, authConfigs: 1 });
});

function bound(run: Asking) {
  return { newServer: () => run.newServer(), newAuthConfig: () => run.newAuthConfig() };
}

test("lists are followed to their end", async () => {
  const run = asking();
  for (let count = 0; count < 60; count++) {
    await run.newServer();
    await run.newAuthConfig();
  }
  emulator.settings.maximumLimit = 20;
  emulator.settings.authConfigs.limit = "ignored";
  expect(await cleanUp(run.api, run.names, run.sessions)).toEqual([]);
  expect(left()).toEqual(NOTHING);
});

test("what cannot be deleted is named, and does not keep the rest", async () => {
  const run = asking();
  await run.newServer();
  await run.newServer();
  emulator.faults.add({ kind: "answer", operation: "deleteMcpServer", status: 500, body: {} });
  emulator.faults.add({ kind: "answer", operation: "listAuthConfigs", status: 403, body: {} });
  expect(await cleanUp(run.api, run.names, ["trs_none"])).toEqual([
    expect.stringMatching(
      /^MCP server pc-acceptance-\w{6}-q1: DELETE \/api\/v3\/mcp\/\S+ answered 500: no message$/,
    ),
    "auth configs: GET /api/v3/auth_configs answered 403: no message",
  ]);
  expect(left()).toEqual({ ...NOTHING, servers: 1 });
});

const FLAG = "--project-is-for-tests";

test.each([
  ["a key", [FLAG], {}, /^There is no key: set COMPOSIO_API_KEY/],
  ["a key that is one", [FLAG], { COMPOSIO_API_KEY: " " }, /^There is no key: set COMPOSIO_API_KEY/],
  [
    "the word that the project is for tests",
    [],
    { COMPOSIO_API_KEY: "ak" },
    /needs --project-is-for-tests to do so/,
  ],
  [
    "a URL",
    [FLAG],
    { COMPOSIO_API_KEY: "ak", COMPOSIO_BASE_URL: "composio" },
    /^COMPOSIO_BASE_URL has to be a scheme and a host alone/,
  ],
  [
    "a host alone",
    [FLAG],
    { COMPOSIO_API_KEY: "ak", COMPOSIO_BASE_URL: "https://composio.example.com/api" },
    /^COMPOSIO_BASE_URL has to be a scheme and a host alone/,
  ],
  [
    "https to another machine",
    [FLAG, "--mcp-url", MCP_URL],
    { COMPOSIO_API_KEY: "ak", COMPOSIO_BASE_URL: "http://127.0.0.1.example.com" },
    /^COMPOSIO_BASE_URL has to be https/,
  ],
  [
    "an MCP server that Composio can reach",
    [FLAG],
    { COMPOSIO_API_KEY: "ak" },
    /^--mcp-url has to be the https URL/,
  ],
  [
    "an MCP server with a name",
    [FLAG, "--mcp-url", ""],
    { COMPOSIO_API_KEY: "ak" },
    /^--mcp-url has to be the https URL/,
  ],
  [
    "an MCP server over https",
    [FLAG, "--mcp-url", "http://mcp.example.com"],
    { COMPOSIO_API_KEY: "ak" },
    /^--mcp-url has to be the https URL/,
  ],
  ["a known argument", ["--force"], { COMPOSIO_API_KEY: "ak" }, /Unknown option '--force'/],
])("nothing begins without %s", (_, args, env, message) => {
  expect(() => readSettings(args, env)).toThrow(message);
});

test("without another address it is Composio's", () => {
  expect(readSettings([FLAG, "--mcp-url", MCP_URL], { COMPOSIO_API_KEY: " ak " })).toEqual({
    apiKey: "ak",
    baseUrl: "https://backend.composio.dev",
    mcpUrl: MCP_URL,
  });
});

test.each(["http://localhost:8787", "http://127.0.0.1:8787", "http://[::1]:8787", "https://localhost"])(
  "an API on this machine needs neither https nor an MCP server: %s",
  (url) => {
    const { baseUrl } = readSettings([FLAG], { COMPOSIO_API_KEY: "ak", COMPOSIO_BASE_URL: url });
    expect(baseUrl).toBe(url);
  },
);
