import { setTimeout as sleep } from "node:timers/promises";
import { type Emulator, type Fault, startEmulator } from "composio-emulator";
import { createOnce, NameTakenError } from "../../../../provider/composio/create-once";
import { ComposioError } from "../../../../provider/composio/errors";
import type { McpServers } from "../../../../provider/composio/mcp-servers";
import { apiAt } from "../../../support/composio";

const FIELDS = { name: "support", auth_config_ids: ["ac_gmail_prod"], allowed_tools: ["A"] };

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
  const { id } = await createOnce(servers(), FIELDS);
  expect(emulator.servers()).toMatchObject([{ id, ...FIELDS }]);
  expect(operations()).toEqual(["createMcpServer"]);
});

describe("an unclear create", () => {
  test.each(UNCLEAR)("that was carried out before %s is found by its name", async (_, fault) => {
    emulator.faults.add({ ...fault, operation: "createMcpServer", when: "after" } as Fault);
    const { id } = await createOnce(servers(), FIELDS);
    expect(emulator.servers()).toMatchObject([{ id }]);
    expect(operations()).toEqual(["createMcpServer", "listMcpServers"]);
  });

  test.each(UNCLEAR)("that was not carried out before %s is sent again", async (_, fault) => {
    emulator.faults.add({ ...fault, operation: "createMcpServer", when: "before" } as Fault);
    const { id } = await createOnce(servers(), FIELDS);
    expect(emulator.servers()).toMatchObject([{ id }]);
    expect(operations()).toEqual(["createMcpServer", "listMcpServers", "createMcpServer"]);
  });

  test.each<Fault>([
    { operation: "createMcpServer", kind: "empty-body" },
    { operation: "createMcpServer", kind: "truncated" },
    { operation: "createMcpServer", kind: "endless-body" },
    { operation: "createMcpServer", kind: "oversized" },
    { operation: "createMcpServer", kind: "delay", ms: 3_000, when: "after" },
  ])("whose answer is unusable is found by its name: $kind", async (fault) => {
    emulator.faults.add(fault);
    const { id } = await createOnce(servers(), FIELDS);
    expect(emulator.servers()).toMatchObject([{ id }]);
  });

  test("that is carried out only after it was given up is the one server all the same", async () => {
    emulator.faults.add({ operation: "createMcpServer", kind: "delay", ms: 1_500, when: "before" });
    const { id } = await createOnce(servers(), FIELDS);
    await sleep(1_000);
    expect(emulator.servers()).toMatchObject([{ id }]);
  });

  test("is looked for over all pages of the list", async () => {
    emulator.settings.maximumLimit = 2;
    const project = servers();
    for (const name of ["support a", "support b", "support c", "support d"]) {
      await project.create({ ...FIELDS, name });
    }
    emulator.faults.add({ operation: "createMcpServer", kind: "reset", when: "after" });
    const { id } = await createOnce(project, FIELDS);
    expect(emulator.servers().at(-1)).toMatchObject({ id, name: "support" });
    expect(emulator.servers()).toHaveLength(5);
  });

  test("that never becomes clear fails with what was unclear", async () => {
    emulator.faults.add({ operation: "createMcpServer", kind: "reset", when: "after" });
    emulator.faults.add({ operation: "listMcpServers", kind: "error", when: "before", times: 100 });
    const error = await failure(createOnce(servers({ retryBudgetMs: 1_000 }), FIELDS));
    expect(error).toBeInstanceOf(ComposioError);
    expect(error).toMatchObject({ details: { kind: "network" }, mayHaveBeenProcessed: true });
  });

  test("that fails every time is given up when the time budget is spent", async () => {
    emulator.faults.add({ operation: "createMcpServer", kind: "error", when: "before", times: 100 });
    const error = await failure(createOnce(servers({ retryBudgetMs: 2_000 }), FIELDS));
    expect(error).toMatchObject({ details: { status: 500 } });
    expect(emulator.servers()).toEqual([]);
  });
});

describe("a name that is taken", () => {
  test("is an error that knows who has it", async () => {
    const existing = await servers().create(FIELDS);
    const error = await failure(createOnce(servers(), FIELDS));
    expect(error).toBeInstanceOf(NameTakenError);
    expect(error).toMatchObject({ existing: { id: existing.id } });
  });

  test("is an error all the same when nobody can say who has it", async () => {
    await servers().create(FIELDS);
    emulator.faults.add({ operation: "listMcpServers", kind: "error", when: "before", times: 100 });
    const error = await failure(createOnce(servers({ retryBudgetMs: 500 }), FIELDS));
    expect(error).toBeInstanceOf(NameTakenError);
    expect(error).toMatchObject({ existing: undefined, isDuplicateName: true });
  });

  test("is not mistaken for an unclear create's own, when another server had it before", async () => {
    const existing = await servers().create(FIELDS);
    await sleep(3_100);
    emulator.faults.add({ operation: "createMcpServer", kind: "reset", when: "after" });
    const error = await failure(createOnce(servers(), FIELDS));
    expect(error).toMatchObject({ name: "NameTakenError", existing: { id: existing.id } });
  });

  test("by another resource of this run is not mistaken either", async () => {
    const project = servers();
    const first = await createOnce(project, FIELDS);
    emulator.faults.add({ operation: "createMcpServer", kind: "reset", when: "after" });
    const error = await failure(createOnce(project, FIELDS));
    expect(error).toMatchObject({ name: "NameTakenError", existing: { id: first.id } });
  });

  test("with another configuration is not mistaken either", async () => {
    await servers().create({ ...FIELDS, allowed_tools: ["B"] });
    emulator.faults.add({ operation: "createMcpServer", kind: "reset", when: "after" });
    expect(await failure(createOnce(servers(), FIELDS))).toBeInstanceOf(NameTakenError);
  });
});
