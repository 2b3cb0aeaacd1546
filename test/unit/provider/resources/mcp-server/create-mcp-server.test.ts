import type { Fault } from "composio-emulator";
import { useEmulator } from "composio-emulator/jest";
import { ComposioError } from "../../../../../provider/composio/errors";
import { TakenError } from "../../../../../provider/objects/creation";
import type { ComposioApi } from "../../../../../provider/resources/api";
import { mcpServer } from "../../../../../provider/resources/mcp-server/mcp-server-definition";
import type { McpServerInputs } from "../../../../../provider/resources/mcp-server/mcp-server-fields";
import { ComposioRun } from "../../../../../provider/run/composio-run";
import { apiAt } from "../../../../support/composio";
import { createServer } from "../../../../support/mcp-servers";
import { ownTime } from "../../../../support/time/own-time";

const FIELDS = { name: "support", auth_config_ids: ["ac_gmail_prod"], allowed_tools: ["A"] };
const INPUTS: McpServerInputs = {
  name: "support",
  authConfigIds: ["ac_gmail_prod"],
  allowedTools: ["A"],
  adoptExisting: false,
};

const time = ownTime();

const emulator = useEmulator({ strict: false });

function project({ retryBudgetMs = 10_000, timeoutMs = 1_000 } = {}): ComposioApi {
  return apiAt(emulator.url, { timeoutMs, retryBudgetMs });
}

/** Creates a server in a run of its own. */
async function createOnce(api: ComposioApi) {
  const run = new ComposioRun(
    () => api,
    () => {},
  );
  const { remote } = await mcpServer.create(run, INPUTS);
  return remote;
}

async function failure(creating: Promise<unknown>): Promise<unknown> {
  return creating.then(
    () => undefined,
    (error: unknown) => error,
  );
}

function operations(): string[] {
  return emulator.journal.requests().map(({ operation }) => String(operation));
}

const UNCLEAR: [string, Omit<Extract<Fault, { when?: unknown }>, "operation">][] = [
  ["a cut connection", { kind: "reset" }],
  ["a 500", { kind: "error" }],
  ["a proxy's 502", { kind: "bad-gateway" }],
];

test("a create that goes well is one request", async () => {
  const { id } = await createOnce(project());
  expect(emulator.servers()).toMatchObject([{ id, ...FIELDS }]);
  expect(operations()).toEqual(["createMcpServer"]);
});

describe("an unclear create", () => {
  it.each(UNCLEAR)("that was carried out before %s is found by its name", async (_, fault) => {
    emulator.faults.add({ ...fault, operation: "createMcpServer", when: "after" } as Fault);
    const { id } = await createOnce(project());
    expect(emulator.servers()).toMatchObject([{ id }]);
    expect(operations()).toEqual(["createMcpServer", "listMcpServers"]);
  });

  it.each(UNCLEAR)("that was not carried out before %s is sent again", async (_, fault) => {
    emulator.faults.add({ ...fault, operation: "createMcpServer", when: "before" } as Fault);
    const { id } = await createOnce(project());
    expect(emulator.servers()).toMatchObject([{ id }]);
    expect(operations()).toEqual(["createMcpServer", "listMcpServers", "createMcpServer"]);
  });

  it.each<Fault>([
    { operation: "createMcpServer", kind: "empty-body" },
    { operation: "createMcpServer", kind: "truncated" },
    { operation: "createMcpServer", kind: "endless-body" },
    { operation: "createMcpServer", kind: "oversized" },
    { operation: "createMcpServer", kind: "delay", ms: 3_000, when: "after" },
  ])("whose answer is unusable is found by its name: $kind", async (fault) => {
    emulator.faults.add(fault);
    const { id } = await createOnce(project());
    expect(emulator.servers()).toMatchObject([{ id }]);
  });

  it("that is carried out only after it was given up is the one server all the same", async () => {
    emulator.faults.add({ operation: "createMcpServer", kind: "delay", ms: 1_500, when: "before" });
    const { id } = await createOnce(project());
    await time.sleep(1_000);
    expect(emulator.servers()).toMatchObject([{ id }]);
  });

  it("is looked for over all pages of the list", async () => {
    emulator.settings.maximumLimit = 2;
    const api = project();
    for (const name of ["support a", "support b", "support c", "support d"]) {
      await createServer(api.mcpServers, { ...FIELDS, name });
    }
    emulator.faults.add({ operation: "createMcpServer", kind: "reset", when: "after" });
    const { id } = await createOnce(api);
    expect(emulator.servers().at(-1)).toMatchObject({ id, name: "support" });
    expect(emulator.servers()).toHaveLength(5);
  });

  it("that never becomes clear fails with what was unclear", async () => {
    emulator.faults.add({ operation: "createMcpServer", kind: "reset", when: "after" });
    emulator.faults.add({ operation: "listMcpServers", kind: "error", when: "before", times: 100 });
    const error = await failure(createOnce(project({ retryBudgetMs: 1_000 })));
    expect(error).toBeInstanceOf(ComposioError);
    expect(error).toMatchObject({ details: { kind: "network" }, mayHaveBeenProcessed: true });
  });

  it("that fails every time is given up when the time budget is spent", async () => {
    emulator.faults.add({ operation: "createMcpServer", kind: "error", when: "before", times: 100 });
    const error = await failure(createOnce(project({ retryBudgetMs: 2_000 })));
    expect(error).toMatchObject({ details: { status: 500 } });
    expect(emulator.servers()).toEqual([]);
  });
});

describe("a name that is taken", () => {
  it("is an error that knows who has it", async () => {
    const existing = await createServer(project().mcpServers, FIELDS);
    const error = await failure(createOnce(project()));
    expect(error).toBeInstanceOf(TakenError);
    expect(error).toMatchObject({ existing: [{ id: existing.id }] });
  });

  it("is an error all the same when nobody can say who has it", async () => {
    await createServer(project().mcpServers, FIELDS);
    emulator.faults.add({ operation: "listMcpServers", kind: "error", when: "before", times: 100 });
    const error = await failure(createOnce(project({ retryBudgetMs: 500 })));
    expect(error).toBeInstanceOf(TakenError);
    expect(error).toMatchObject({ existing: [], isDuplicateName: true });
  });

  it("is not mistaken for an unclear create's own, when another server had it before", async () => {
    const existing = await createServer(project().mcpServers, FIELDS);
    const before = { created_at: new Date(time.wallTime() - 4_100).toISOString() };
    const always = { times: 10, of: "items", set: before } as const;
    emulator.faults.add({ operation: "listMcpServers", kind: "altered", ...always });
    emulator.faults.add({ operation: "createMcpServer", kind: "reset", when: "after" });
    const error = await failure(createOnce(project()));
    expect(error).toMatchObject({ name: "TakenError", existing: [{ id: existing.id }] });
  });

  it("is not mistaken where the list that shows it is held up on its way", async () => {
    const existing = await createServer(project().mcpServers, FIELDS);
    await time.sleep(4_000);
    emulator.faults.add({ operation: "createMcpServer", kind: "reset", when: "after" });
    emulator.faults.add({ operation: "listMcpServers", kind: "delay", ms: 3_000, when: "after", times: 10 });
    const error = await failure(createOnce(project({ timeoutMs: 10_000 })));
    expect(error).toMatchObject({ name: "TakenError", existing: [{ id: existing.id }], mayBeOurs: true });
  });

  it("with another configuration is not mistaken either", async () => {
    await createServer(project().mcpServers, { ...FIELDS, allowed_tools: ["B"] });
    emulator.faults.add({ operation: "createMcpServer", kind: "reset", when: "after" });
    expect(await failure(createOnce(project()))).toBeInstanceOf(TakenError);
  });
});

describe("what nothing proves to be new", () => {
  it.each<Fault>([
    { operation: "createMcpServer", kind: "empty-body" },
    { operation: "createMcpServer", kind: "truncated" },
    { operation: "createMcpServer", kind: "truncated", cut: "connection" },
    { operation: "createMcpServer", kind: "endless-body" },
    { operation: "createMcpServer", kind: "oversized" },
  ])("a 201 proves that the create was carried out, whatever its body: %j", async (fault) => {
    emulator.faults.add(fault);
    const { id } = await createOnce(project());
    expect(emulator.servers()).toMatchObject([{ id }]);
    expect(operations()).toEqual(["createMcpServer", "listMcpServers"]);
  });

  it.each(["none", "stale"] as const)(
    "a stranger's server is not taken when Date is %s",
    async (dateHeader) => {
      emulator.settings.dateHeader = dateHeader;
      const stranger = await createServer(project().mcpServers, FIELDS);
      emulator.faults.add({ operation: "createMcpServer", kind: "bad-gateway", when: "before" });
      const error = await failure(createOnce(project()));
      expect(error).toMatchObject({ name: "TakenError", existing: [{ id: stranger.id }] });
    },
  );
});

describe("a name that is unique", () => {
  it.each(["none", "stale"] as const)("does not suffice when Date is %s", async (dateHeader) => {
    emulator.settings.dateHeader = dateHeader;
    emulator.faults.add({ operation: "createMcpServer", kind: "bad-gateway", when: "after" });
    const error = await failure(createOnce(project()));
    expect(error).toMatchObject({ name: "TakenError", mayBeOurs: true });
  });

  it.each([
    ["429", { status: 429, body: { message: "slow down" }, headers: { "retry-after": "1" } }],
    ["503", { status: 503, body: "busy", headers: { "retry-after": "1" } }],
  ])("settles a create that was carried out although it was answered %s", async (_, answer) => {
    emulator.faults.add({ operation: "createMcpServer", kind: "answer", when: "after", ...answer });
    const { id } = await createOnce(project());
    expect(emulator.servers()).toMatchObject([{ id }]);
    expect(operations()).toEqual(["createMcpServer", "createMcpServer", "listMcpServers"]);
  });

  it("does not take what a refusal says is another's", async () => {
    await createServer(project().mcpServers, FIELDS);
    const error = await failure(createOnce(project()));
    expect(error).toMatchObject({ name: "TakenError", mayBeOurs: false });
  });

  it("settles a create whose tools the service spells and completes in its way", async () => {
    emulator.settings.allowedTools = "lower-case";
    emulator.faults.add({ operation: "createMcpServer", kind: "reset", when: "after" });
    const { id } = await createOnce(project());
    expect(emulator.servers()).toMatchObject([{ id }]);
  });
});

test("a conflict that is not about the name is passed on", async () => {
  const body = { error: { message: "locked", slug: "Project_Locked", code: 1 } };
  emulator.faults.add({ operation: "createMcpServer", kind: "answer", status: 409, body });
  const error = await failure(createOnce(project()));
  expect(error).not.toBeInstanceOf(TakenError);
  expect(error).toMatchObject({ details: { slug: "Project_Locked" } });
  expect(operations()).toEqual(["createMcpServer"]);
});
