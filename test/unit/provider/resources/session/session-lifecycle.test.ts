import { type Emulator, type Fault, type SessionSettings, startEmulator } from "composio-emulator";
import { InitFailedError } from "../../../../../provider/core/init-failed-error";
import type { Properties } from "../../../../../provider/core/resource";
import { apiAt } from "../../../../support/composio";
import { newProcess, type Process } from "../../../../support/lifecycle";

const GMAIL = { userId: "agent-7", toolkits: { enable: ["gmail"] } };
const SEND = { gmail: { enable: ["GMAIL_SEND_EMAIL"] } };

let emulator: Emulator;
let process: Process;
let warnings: string[];

beforeAll(async () => {
  emulator = await startEmulator({ writeOnlyKeys: ["ak_w"], apiKeys: ["ak_test"] });
});
afterAll(() => emulator.close());
beforeEach(() => {
  emulator.reset();
  warnings = [];
  process = newProcess(apiAt(emulator.url), { warn: (warning) => warnings.push(warning) }, "Session");
});

const turn = (sessions: Partial<SessionSettings>) => Object.assign(emulator.settings.sessions, sessions);
const patches = () => emulator.journal.requests("updateSession").map(({ body }) => body);

async function created(inputs: Properties = GMAIL) {
  const checked = (await process.check({}, inputs)).inputs;
  const { id, outs } = await process.create(checked);
  return { id, inputs: checked, outs };
}

/** Does what the next `pulumi up` does. */
async function updated(state: { id: string; inputs: Properties; outs: Properties }, news: Properties) {
  const { inputs, failures } = await process.check(state.inputs, news);
  expect(failures).toEqual([]);
  expect(await process.diff(state.id, state.outs, inputs)).toMatchObject({ changes: true, replaces: [] });
  return { id: state.id, inputs, outs: (await process.update(state.id, state.outs, inputs)).outs };
}

test("nulls that the types forbid are refused, and the defaults are sent in their place", async () => {
  turn({ nulls: "typed" });
  const state = await created({
    ...GMAIL,
    tools: SEND,
    tags: { enable: ["readOnlyHint"] },
    authConfigs: { gmail: "ac_gmail_prod" },
  });
  await updated(state, { userId: "agent-7" });
  expect(patches()).toEqual([
    { toolkits: null, tools: null, tags: null, auth_configs: null },
    { toolkits: { disable: [] }, tools: {}, tags: {}, auth_configs: {} },
  ]);
  expect(warnings).toEqual([expect.stringContaining("every toolkit of Composio's catalogue")]);
});

test("a field that the service ignores is an error where it restricts", async () => {
  turn({ shape: "older" });
  const error = await created({ ...GMAIL, instant: false }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(InitFailedError);
  expect((error as InitFailedError).message).toContain("its instant is not what the program says");
});

test("older answers are read, and make no difference", async () => {
  turn({ shape: "older", defaults: "required" });
  const state = await created({
    ...GMAIL,
    connectedAccounts: { gmail: ["ca_gmail_team"] },
    directTools: true,
    manageConnections: { callbackUrl: "https://example.com/" },
  });
  expect(await process.diff(state.id, state.outs, state.inputs)).toMatchObject({ changes: false });
  expect(await process.read(state.id, state.outs)).toEqual({ id: state.id, props: state.outs });
});

test("reads that come late are waited for", async () => {
  turn({ staleReads: 1 });
  const state = await created();
  const { outs } = await updated(state, { ...GMAIL, tools: SEND });
  expect(outs).toMatchObject({ tools: SEND, configVersion: 2 });
});

test("a key that may only write goes by the answers", async () => {
  process = newProcess(
    apiAt(emulator.url, { credential: { header: "x-api-key", key: "ak_w" } }),
    { warn: (warning) => warnings.push(warning) },
    "Session",
  );
  const state = await created();
  await updated(state, { ...GMAIL, tools: SEND });
  turn({ lackingPermission: 401 });
  await expect(process.read(state.id, state.outs)).rejects.toThrow("session_management");
});

test("a session that another resource has is not taken", async () => {
  turn({ dedup: "identical" });
  const first = await created();
  await expect(created()).rejects.toThrow(
    `the session ${first.id}, which another resource of this program has`,
  );
  expect(emulator.sessions()).toMatchObject([{ deleted: false }]);
});

test.each<[string, Parameters<Emulator["faults"]["add"]>[0], string]>([
  ["cut", { kind: "reset", operation: "createSession", when: "after" }, "may exist all the same"],
  ["a 503", { kind: "unavailable", operation: "createSession", retryAfter: 1 }, "may exist all the same"],
  ["a 202", { kind: "late", operation: "createSession", ms: 1 }, "may exist all the same"],
])("a create whose answer is %s is sent once", async (_, fault, message) => {
  emulator.faults.add(fault);
  await expect(created()).rejects.toThrow(message);
  expect(emulator.journal.requests("createSession")).toHaveLength(1);
});

test("a create that meets a rate limit is sent again", async () => {
  process = newProcess(apiAt(emulator.url, { retryBudgetMs: 5_000 }), {}, "Session");
  emulator.faults.add({ kind: "rate-limit", operation: "createSession", retryAfter: 0 });
  await created();
  expect(emulator.sessions()).toHaveLength(1);
});

const CONFLICT = {
  kind: "answer",
  operation: "updateSession",
  status: 409,
  body: { error: { message: "Version conflict", slug: "ToolRouterV2_ConfigVersionConflict" } },
} as const;

test("a conflict with a change elsewhere of other things is sent once more", async () => {
  const state = await created();
  emulator.faults.add(CONFLICT);
  emulator.changeSession(state.id, { config: { search: { enable: false } } });
  await updated(state, { ...GMAIL, tools: SEND });
  expect(patches()).toHaveLength(2);
});

test("a conflict with a change of what the program declares is an error", async () => {
  const state = await created();
  emulator.faults.add(CONFLICT);
  emulator.changeSession(state.id, { config: { toolkits: { enable: ["slack"] } } });
  await expect(updated(state, { ...GMAIL, tools: SEND })).rejects.toThrow("pulumi refresh");
  expect(patches()).toHaveLength(1);
});

test("what changed elsewhere and is not sent ends an update in an error", async () => {
  const state = await created({ ...GMAIL, connectedAccounts: { gmail: ["ca_gmail_team"] } });
  emulator.changeSession(state.id, { config: { connected_accounts: null } });
  const news = { ...GMAIL, connectedAccounts: { gmail: ["ca_gmail_team"] }, tools: SEND };
  await expect(updated(state, news)).rejects.toThrow("its connectedAccounts is not as declared");
});

test.each(["ignored", "late"] as const)("an update that is %s is not taken for done", async (kind) => {
  const state = await created();
  emulator.faults.add(
    kind === "late" ? { kind, operation: "updateSession", ms: 60_000 } : { kind, operation: "updateSession" },
  );
  await expect(updated(state, { ...GMAIL, tools: SEND })).rejects.toThrow("its tools is not as declared");
});

test("the precondition is never sent, and one PATCH has the whole policy", async () => {
  const hooks = [
    {
      type: "after_execute",
      id: "x",
      appliesTo: "all",
      handler: { type: "prompt_injection_check", action: "block" },
    },
  ];
  const state = await created({ ...GMAIL, hooks, instant: false, sandbox: { size: "large" } });
  await updated(state, { ...GMAIL, hooks, instant: false, sandbox: { size: "medium" } });
  expect(patches()).toEqual([
    {
      toolkits: { enable: ["gmail"] },
      hooks: [{ type: "after_execute", id: "x", applies_to: "all", handler: hooks[0]?.handler }],
      instant: false,
      workbench: { sandbox_size: "medium" },
    },
  ]);
  expect(warnings).toEqual([expect.stringContaining("gets a sandbox of another size")]);
});

test("a session counts as gone on the word of its own API alone", async () => {
  const { id, outs } = await created();
  const answer = (status: number, message: string, slug: string) =>
    emulator.faults.add({
      kind: "answer",
      operation: "getSession",
      status,
      body: { error: { message, slug } },
    });
  answer(404, "Not found", "HTTP_NotFound");
  await expect(process.read(id, outs)).rejects.toThrow("What to do");
  answer(404, "Route GET:/api/v3.1/tool_router/session/x not found", "HTTP_NotFound");
  await expect(process.read(id, outs)).rejects.toThrow("does not have this route");
  answer(404, "Session config sc_1 not found", "ToolRouterV2_SessionConfigNotFound");
  await expect(process.read(id, outs)).rejects.toThrow("sessionConfigId");
  emulator.deleteSession(id);
  turn({ deleted: "gone" });
  await expect(process.read(id, outs)).rejects.toThrow("The state is kept");
  turn({ deleted: "not-found" });
  expect(await process.read(id, outs)).toEqual({});
});

test.each<[string, Partial<SessionSettings>, Properties, string]>([
  ["sessions are off", { availability: "off" }, {}, "only Composio's support can change"],
  [
    "an account is another's",
    {},
    { connectedAccounts: { gmail: ["ca_gmail_other"] } },
    "InvalidConnectedAccountIds",
  ],
  [
    "the plan has no hooks",
    { hooks: "none" },
    {
      hooks: [
        {
          type: "after_execute",
          id: "x",
          appliesTo: "all",
          handler: { type: "prompt_injection_check", action: "block" },
        },
      ],
    },
    "hooks need a paid plan",
  ],
  [
    "an auth config is hidden",
    { hiddenAuthConfigs: "refused" },
    { authConfigs: { gmail: "ac_gmail_prod" } },
    "not enabled",
  ],
])("where %s, the error says what to do", async (_, settings, more, message) => {
  turn(settings);
  await expect(created({ ...GMAIL, ...more })).rejects.toThrow(message);
  expect(emulator.sessions()).toEqual([]);
});

test("instant that is refused as unknown is not left out", async () => {
  emulator.faults.add({
    kind: "answer",
    operation: "createSession",
    status: 400,
    body: { error: { message: "Unrecognized key: instant", slug: "HTTP_BadRequest" } },
  });
  await expect(created({ ...GMAIL, instant: false })).rejects.toThrow("may spend money");
  expect(emulator.journal.requests("createSession")).toHaveLength(1);
});

test("what Composio warns of is passed on", async () => {
  const toolkits = { enable: ["gmail", "github", "slack", "notion", "exa"] };
  const { outs } = await created({ ...GMAIL, toolkits, preload: { tools: "all" } });
  expect(outs.warnings).toEqual([expect.objectContaining({ code: "PRELOAD_TOOLS_HIGH_CONTEXT_USAGE" })]);
  expect(warnings).toEqual([expect.stringContaining("PRELOAD_TOOLS_HIGH_CONTEXT_USAGE")]);
});

describe("answers that do not say which saved policy a session has", () => {
  const SAVED = { userId: "agent-7", sessionConfigId: "sc_support" };
  const OPERATIONS = ["createSession", "getSession", "updateSession"] as const;

  function leaveOut(set: Extract<Fault, { kind: "altered" }>["set"] = {}) {
    for (const operation of OPERATIONS) {
      emulator.faults.add({ kind: "altered", operation, unset: ["experimental"], set, times: 99 });
    }
  }

  it("are no drift, and no error, of one that is limited", async () => {
    leaveOut();
    const state = await created(SAVED);
    expect(state.outs).toMatchObject({ sessionConfigId: "sc_support" });
    expect(await process.read(state.id, state.outs)).toEqual({ id: state.id, props: state.outs });
    const { outs } = await updated(state, { ...SAVED, searchEnabled: false });
    expect(outs).toMatchObject({ sessionConfigId: "sc_support", searchEnabled: false });
  });

  it("leave no output without a value, where the program names no policy either", async () => {
    leaveOut();
    const { outs } = await created({ userId: "agent-7", toolkits: { enable: ["gmail"] } });
    expect(outs).toMatchObject({ sessionConfigId: "" });
  });

  it("leave open one that has no limits", async () => {
    const state = await created(SAVED);
    leaveOut({ config: { user_id: "agent-7" } });
    expect((await process.read(state.id, state.outs)).props).toMatchObject({ sessionConfigId: "" });
    await expect(created({ ...SAVED, userId: "agent-7" })).rejects.toThrow("sessionConfigId");
  });
});

test("a version and a deletion that are written as texts are read as what they mean", async () => {
  emulator.faults.add({ kind: "altered", operation: "createSession", set: { config_version: "7" } });
  await expect(created()).rejects.toThrow("changed since, to the version 7");
  const state = await created();
  emulator.faults.add({ kind: "altered", operation: "getSession", set: { deleted: "true" } });
  expect(await process.read(state.id, state.outs)).toEqual({});
});

test("a toolkit behind many of Composio's own is found where a session is to serve none", async () => {
  const own = Array.from({ length: 30 }, (_, index) => ({ slug: `composio_${index}` }));
  const items = [...own, { slug: "gmail" }];
  emulator.faults.add({ kind: "altered", operation: "listSessionToolkits", set: { items }, times: 9 });
  await expect(created({ userId: "agent-7", toolkits: { enable: [] } })).rejects.toThrow(
    "its toolkits is not",
  );
  const [asked] = emulator.journal.requests("listSessionToolkits");
  expect(Number(asked?.query.limit)).toBeGreaterThan(30);
});

test("a list with the word for all tools alone is that word", async () => {
  const words = { ...GMAIL, preload: { tools: "all" } };
  const state = await created({ ...GMAIL, preload: { tools: ["all"] } });
  const [request] = emulator.journal.requests("createSession");
  expect(request?.body).toMatchObject({ preload: { tools: "all" } });
  for (const news of [words, { ...GMAIL, preload: { tools: ["all"] } }]) {
    const { inputs, failures } = await process.check(state.inputs, news);
    expect(failures).toEqual([]);
    expect(await process.diff(state.id, state.outs, inputs)).toMatchObject({ changes: false });
  }
});
