import { setTimeout as sleep } from "node:timers/promises";
import { type Emulator, type Fault, startEmulator } from "composio-emulator";
import { ComposioError } from "../../../../../provider/composio/errors";
import { createOnce, NameTakenError } from "../../../../../provider/resources/mcp-server/create-once";
import type { McpServers } from "../../../../../provider/resources/mcp-server/mcp-servers";
import { apiAt } from "../../../../support/composio";

const FIELDS = { name: "support", auth_config_ids: ["ac_gmail_prod"], allowed_tools: ["A"] };

/** Whether the name is one that nobody else asks for. */
const OWN_NAME = true;
const ANY_NAME = false;

let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());
beforeEach(() => emulator.reset());

function servers({ retryBudgetMs = 10_000, timeoutMs = 1_000 } = {}): McpServers {
  return apiAt(emulator.url, { timeoutMs, retryBudgetMs }).mcpServers;
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
  const { id } = await createOnce(servers(), FIELDS, OWN_NAME);
  expect(emulator.servers()).toMatchObject([{ id, ...FIELDS }]);
  expect(operations()).toEqual(["createMcpServer"]);
});

describe("an unclear create", () => {
  it.each(UNCLEAR)("that was carried out before %s is found by its name", async (_, fault) => {
    emulator.faults.add({ ...fault, operation: "createMcpServer", when: "after" } as Fault);
    const { id } = await createOnce(servers(), FIELDS, OWN_NAME);
    expect(emulator.servers()).toMatchObject([{ id }]);
    expect(operations()).toEqual(["createMcpServer", "listMcpServers"]);
  });

  it.each(UNCLEAR)("that was not carried out before %s is sent again", async (_, fault) => {
    emulator.faults.add({ ...fault, operation: "createMcpServer", when: "before" } as Fault);
    const { id } = await createOnce(servers(), FIELDS, OWN_NAME);
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
    const { id } = await createOnce(servers(), FIELDS, OWN_NAME);
    expect(emulator.servers()).toMatchObject([{ id }]);
  });

  it("that is carried out only after it was given up is the one server all the same", async () => {
    emulator.faults.add({ operation: "createMcpServer", kind: "delay", ms: 1_500, when: "before" });
    const { id } = await createOnce(servers(), FIELDS, OWN_NAME);
    await sleep(1_000);
    expect(emulator.servers()).toMatchObject([{ id }]);
  });

  it("is looked for over all pages of the list", async () => {
    emulator.settings.maximumLimit = 2;
    const project = servers();
    for (const name of ["support a", "support b", "support c", "support d"]) {
      await project.create({ ...FIELDS, name });
    }
    emulator.faults.add({ operation: "createMcpServer", kind: "reset", when: "after" });
    const { id } = await createOnce(project, FIELDS, OWN_NAME);
    expect(emulator.servers().at(-1)).toMatchObject({ id, name: "support" });
    expect(emulator.servers()).toHaveLength(5);
  });

  it("that never becomes clear fails with what was unclear", async () => {
    emulator.faults.add({ operation: "createMcpServer", kind: "reset", when: "after" });
    emulator.faults.add({ operation: "listMcpServers", kind: "error", when: "before", times: 100 });
    const error = await failure(createOnce(servers({ retryBudgetMs: 1_000 }), FIELDS, OWN_NAME));
    expect(error).toBeInstanceOf(ComposioError);
    expect(error).toMatchObject({ details: { kind: "network" }, mayHaveBeenProcessed: true });
  });

  it("that fails every time is given up when the time budget is spent", async () => {
    emulator.faults.add({ operation: "createMcpServer", kind: "error", when: "before", times: 100 });
    const error = await failure(createOnce(servers({ retryBudgetMs: 2_000 }), FIELDS, OWN_NAME));
    expect(error).toMatchObject({ details: { status: 500 } });
    expect(emulator.servers()).toEqual([]);
  });
});

describe("a name that is taken", () => {
  it("is an error that knows who has it", async () => {
    const existing = await servers().create(FIELDS);
    const error = await failure(createOnce(servers(), FIELDS, OWN_NAME));
    expect(error).toBeInstanceOf(NameTakenError);
    expect(error).toMatchObject({ existing: { id: existing.id } });
  });

  it("is an error all the same when nobody can say who has it", async () => {
    await servers().create(FIELDS);
    emulator.faults.add({ operation: "listMcpServers", kind: "error", when: "before", times: 100 });
    const error = await failure(createOnce(servers({ retryBudgetMs: 500 }), FIELDS, OWN_NAME));
    expect(error).toBeInstanceOf(NameTakenError);
    expect(error).toMatchObject({ existing: undefined, isDuplicateName: true });
  });

  it("is not mistaken for an unclear create's own, when another server had it before", async () => {
    const existing = await servers().create(FIELDS);
    const before = { created_at: new Date(Date.now() - 3_100).toISOString() };
    emulator.faults.add({ operation: "listMcpServers", kind: "altered", of: "items", set: before });
    emulator.faults.add({ operation: "createMcpServer", kind: "reset", when: "after" });
    const error = await failure(createOnce(servers(), FIELDS, OWN_NAME));
    expect(error).toMatchObject({ name: "NameTakenError", existing: { id: existing.id } });
  });

  it("with another configuration is not mistaken either", async () => {
    await servers().create({ ...FIELDS, allowed_tools: ["B"] });
    emulator.faults.add({ operation: "createMcpServer", kind: "reset", when: "after" });
    expect(await failure(createOnce(servers(), FIELDS, OWN_NAME))).toBeInstanceOf(NameTakenError);
  });
});

describe("with a name that others may ask for as well", () => {
  it.each(UNCLEAR)("a server that may be the own is not taken after %s", async (_, fault) => {
    emulator.faults.add({ ...fault, operation: "createMcpServer", when: "after" } as Fault);
    const error = await failure(createOnce(servers(), FIELDS, ANY_NAME));
    const [{ id } = { id: "" }] = emulator.servers();
    expect(error).toMatchObject({ name: "NameTakenError", existing: { id }, mayBeOurs: true });
    expect(emulator.servers()).toHaveLength(1);
  });

  it.each(UNCLEAR)("a create that was not carried out before %s is sent again", async (_, fault) => {
    emulator.faults.add({ ...fault, operation: "createMcpServer", when: "before" } as Fault);
    const { id } = await createOnce(servers(), FIELDS, ANY_NAME);
    expect(emulator.servers()).toMatchObject([{ id }]);
  });

  it.each<Fault>([
    { operation: "createMcpServer", kind: "empty-body" },
    { operation: "createMcpServer", kind: "truncated" },
    { operation: "createMcpServer", kind: "truncated", cut: "connection" },
    { operation: "createMcpServer", kind: "endless-body" },
    { operation: "createMcpServer", kind: "oversized" },
  ])("a 201 proves that the create was carried out, whatever its body: %j", async (fault) => {
    emulator.faults.add(fault);
    const { id } = await createOnce(servers(), FIELDS, ANY_NAME);
    expect(emulator.servers()).toMatchObject([{ id }]);
    expect(operations()).toEqual(["createMcpServer", "listMcpServers"]);
  });

  it.each(["none", "stale"] as const)(
    "a stranger's server is not taken when Date is %s",
    async (dateHeader) => {
      emulator.settings.dateHeader = dateHeader;
      const stranger = await servers().create(FIELDS);
      emulator.faults.add({ operation: "createMcpServer", kind: "bad-gateway", when: "before" });
      const error = await failure(createOnce(servers(), FIELDS, ANY_NAME));
      expect(error).toMatchObject({ name: "NameTakenError", existing: { id: stranger.id } });
    },
  );
});

describe("a name that nobody else asks for", () => {
  it.each(["none", "stale"] as const)("does not suffice when Date is %s", async (dateHeader) => {
    emulator.settings.dateHeader = dateHeader;
    emulator.faults.add({ operation: "createMcpServer", kind: "bad-gateway", when: "after" });
    const error = await failure(createOnce(servers(), FIELDS, OWN_NAME));
    expect(error).toMatchObject({ name: "NameTakenError", mayBeOurs: true });
  });

  it.each([
    ["429", { status: 429, body: { message: "slow down" }, headers: { "retry-after": "1" } }],
    ["503", { status: 503, body: "busy", headers: { "retry-after": "1" } }],
  ])("settles a create that was carried out although it was answered %s", async (_, answer) => {
    emulator.faults.add({ operation: "createMcpServer", kind: "answer", when: "after", ...answer });
    const { id } = await createOnce(servers(), FIELDS, OWN_NAME);
    expect(emulator.servers()).toMatchObject([{ id }]);
    expect(operations()).toEqual(["createMcpServer", "createMcpServer", "listMcpServers"]);
  });

  it("does not take what a refusal says is another's", async () => {
    await servers().create(FIELDS);
    const error = await failure(createOnce(servers(), FIELDS, OWN_NAME));
    expect(error).toMatchObject({ name: "NameTakenError", mayBeOurs: false });
  });

  it("settles a create whose tools the service spells and completes in its way", async () => {
    emulator.settings.allowedTools = "lower-case";
    emulator.faults.add({ operation: "createMcpServer", kind: "reset", when: "after" });
    const { id } = await createOnce(servers(), FIELDS, OWN_NAME);
    expect(emulator.servers()).toMatchObject([{ id }]);
  });
});

test("a conflict that is not about the name is passed on", async () => {
  const body = { error: { message: "locked", slug: "Project_Locked", code: 1 } };
  emulator.faults.add({ operation: "createMcpServer", kind: "answer", status: 409, body });
  const error = await failure(createOnce(servers(), FIELDS, ANY_NAME));
  expect(error).not.toBeInstanceOf(NameTakenError);
  expect(error).toMatchObject({ details: { slug: "Project_Locked" } });
  expect(operations()).toEqual(["createMcpServer", "listMcpServers"]);
});
