import { useEmulator } from "composio-emulator/jest";
import type { Properties } from "../../../../../provider/core/resource";
import type { McpServerInputs } from "../../../../../provider/resources/mcp-server/mcp-server-fields";
import { apiAt } from "../../../../support/composio";
import { newProcess } from "../../../../support/lifecycle";

const INPUTS: McpServerInputs = { name: "support", authConfigIds: ["ac_gmail_prod"] };

const emulator = useEmulator({ strict: false });
let warnings: string[];

beforeEach(() => {
  warnings = [];
});

/** The life cycle as one run of Pulumi has it. */
function newRun() {
  const api = apiAt(emulator.url, { retryBudgetMs: 5_000 });
  return newProcess(api, { warn: (warning) => warnings.push(warning) }, "McpServer");
}

function live() {
  return emulator.servers().filter(({ deleted }) => !deleted);
}

async function createdBefore(inputs: McpServerInputs): Promise<{ id: string; outs: Properties }> {
  return newRun().create(inputs);
}

describe("a server that another resource of the run has adopted", () => {
  it("is not deleted under its old name", async () => {
    const old = await createdBefore(INPUTS);
    const run = newRun();
    const adopted = await run.create({ ...INPUTS, adoptExisting: true });
    await run.delete(old.id, old.outs);
    expect(live()).toMatchObject([{ id: adopted.id }]);
    expect(warnings).toEqual([expect.stringContaining("is not deleted")]);
  });

  it("is deleted with the resource that has adopted it, in the same run and in another", async () => {
    const old = await createdBefore(INPUTS);
    const run = newRun();
    const adopted = await run.create({ ...INPUTS, adoptExisting: true });
    const updated = await run.update(adopted.id, adopted.outs, { ...INPUTS, allowedTools: ["A"] });
    await run.delete(adopted.id, updated.outs as Properties);
    expect(live()).toEqual([]);
    expect(old.id).toBe(adopted.id);
    expect(warnings).toEqual([]);
  });
});

test("a server that a resource of the program has is not adopted by another", async () => {
  const old = await createdBefore(INPUTS);
  const run = newRun();
  await run.diff(old.id, old.outs, INPUTS);
  await expect(run.create({ ...INPUTS, adoptExisting: true })).rejects.toThrow(
    "another resource of this program",
  );
});

test("of two creates of one name in a run, one is told of the other, whatever it was answered", async () => {
  const run = newRun();
  emulator.faults.add({ operation: "createMcpServer", kind: "delay", ms: 500 });
  emulator.faults.add({ operation: "createMcpServer", kind: "reset" });
  const results = await Promise.allSettled([
    run.create({ ...INPUTS, __autonamed: true }),
    run.create({ ...INPUTS, __autonamed: true }),
  ]);
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
  expect(results[1]).toMatchObject({
    reason: { message: expect.stringContaining("another resource of this program") },
  });
  expect(live()).toHaveLength(1);
});

test("names move in a circle", async () => {
  const names = ["alpha", "beta", "gamma"];
  const old = await Promise.all(names.map((name) => createdBefore({ ...INPUTS, name })));
  const run = newRun();
  const news = ["beta", "gamma", "alpha"].map((name) => ({ ...INPUTS, name }));
  await Promise.all(old.map(({ id, outs }, i) => run.diff(id, outs, news[i] as McpServerInputs)));
  await Promise.all(old.map(({ id, outs }, i) => run.update(id, outs, news[i] as McpServerInputs)));
  const names2 = new Map(live().map(({ id, name }) => [id, name]));
  expect(old.map(({ id }) => names2.get(id))).toEqual(["beta", "gamma", "alpha"]);
});

test("a name that is to be freed is not taken from a server that keeps it", async () => {
  const [a, b] = [await createdBefore(INPUTS), await createdBefore({ ...INPUTS, name: "sales" })];
  const run = newRun();
  await run.diff(b.id, b.outs, { ...INPUTS, name: "sales" });
  const renaming = run.update(a.id, a.outs, { ...INPUTS, name: "sales" });
  await expect(renaming).rejects.toThrow(`the server with the id ${b.id} has this name`);
  expect(live().map(({ name }) => name)).toEqual(["support", "sales"]);
});
