import type { Trial } from "../support/trial";
import { until } from "../support/until";
import { reference, serversInYaml } from "../support/yaml-program";
import { startYamlTrial } from "../support/yaml-trial";

/** A server of this name. */
const server = (name: string, more: object = {}, options: object = {}) => ({
  properties: { name, authConfigIds: ["ac_gmail_prod"], ...more },
  options,
});
const UP = ["up", "--yes", "--skip-preview"];

let trial: Trial;

beforeEach(async () => {
  trial = await startYamlTrial();
});
afterEach(() => trial.cleanup());

describe("a resource that gets another logical name", () => {
  beforeEach(async () => {
    await trial.program(serversInYaml({ a: server("support") }));
    await trial.stack.up();
  });

  it("is told of the alias, by which the server stays what it is", async () => {
    const [{ id } = { id: "" }] = trial.servers();
    await trial.program(serversInYaml({ b: server("support") }));
    const { code, stdout } = await trial.stack.run(UP);
    expect(code).not.toBe(0);
    expect(stdout).toContain(`the server with the id ${id} has this name`);
    expect(stdout).toContain('aliases: [{ name: "<the old name>" }]');
    expect(stdout).toContain("in YAML it takes the old URN, which `pulumi stack --show-urns` prints");
    expect(trial.servers()).toMatchObject([{ id }]);

    const aliases = ["urn:pulumi:test::trial::composio:index:McpServer::a"];
    await trial.program(serversInYaml({ b: server("support", {}, { aliases }) }));
    trial.requests();
    await trial.stack.up();
    expect(trial.requests()).toEqual([]);
    await trial.finish();
  });

  it("and adopts the server keeps it, although Pulumi deletes it under its old name", async () => {
    const [{ id } = { id: "" }] = trial.servers();
    await trial.program(
      serversInYaml({ b: server("support", { adoptExisting: true }) }, { id: reference("b.id") }),
    );
    const { code, stdout } = await trial.stack.run(UP);
    expect({ code, stdout }).toMatchObject({ code: 0 });
    expect(stdout).toContain(`the MCP server "support" (id ${id}) is not deleted`);
    expect(await trial.stack.outputs()).toEqual({ id });
    expect(trial.servers()).toMatchObject([{ id }]);
    await trial.finish();
  });

  it("and adopts the server keeps it too where Pulumi gets to delete it only in a later run", async () => {
    const [{ id } = { id: "" }] = trial.servers();
    const adopting = { b: server("support", { adoptExisting: true }) };
    await trial.program(
      serversInYaml({ ...adopting, c: server("support 3", { authConfigIds: ["ac_none"] }) }),
    );
    expect((await trial.stack.run(UP)).code).not.toBe(0);
    await trial.program(serversInYaml(adopting));
    const { stdout } = await trial.stack.up();
    expect(stdout).toContain(`the MCP server "support" (id ${id}) is not deleted`);
    expect(trial.servers()).toMatchObject([{ id }]);
    await trial.finish();
  });
});

test("of two resources with one name, the second says so, whatever it was answered", async () => {
  trial.emulator.faults.add({ operation: "createMcpServer", kind: "delay", ms: 1_500 });
  trial.emulator.faults.add({ operation: "createMcpServer", kind: "bad-gateway" });
  await trial.program(serversInYaml({ first: server("support"), second: server("support") }));
  const { code, stdout } = await trial.stack.run(UP);
  expect(code).not.toBe(0);
  expect(stdout).toContain("another resource of this program has it, whose name this one repeats");
  expect(trial.emulator.servers()).toHaveLength(1);
  const { deployment } = await trial.stack.exportState();
  expect(deployment.resources?.filter(({ id }) => id === trial.servers()[0]?.id)).toHaveLength(1);
});

test("of two stacks that create one name at once, the one whose answer is unclear takes nothing that is not as it asked", async () => {
  const other = await startYamlTrial({ baseUrl: () => trial.emulator.url });
  await trial.program(serversInYaml({ s: server("support") }));
  await other.program(serversInYaml({ s: server("support", { allowedTools: ["GMAIL_SEND_EMAIL"] }) }));
  trial.emulator.faults.add({ operation: "createMcpServer", kind: "delay", ms: 4_000, when: "after" });
  const winning = trial.stack.run(UP);
  await until(() => trial.servers().length > 0, { withinMs: 60_000 });
  trial.emulator.faults.add({ operation: "createMcpServer", kind: "bad-gateway" });
  const { code, stdout } = await other.stack.run(UP);
  expect(code).not.toBe(0);
  expect(stdout).toContain(`the server with the id ${trial.servers()[0]?.id} has this name`);
  expect((await winning).code).toBe(0);
  await other.stack.destroy();
  expect(trial.servers()).toHaveLength(1);
  await trial.finish();
  await other.cleanup();
});

describe("names that move within one update", () => {
  it.each([
    ["side by side", []],
    ["one after another", ["--parallel", "1"]],
  ])("are swapped, %s", async (_, options) => {
    const program = (a: string, b: string) => serversInYaml({ a: server(a), b: server(b) });
    await trial.program(program("support", "research"));
    await trial.stack.up();
    const before = new Map(trial.servers().map(({ id, name }) => [name, id]));
    await trial.program(program("research", "support"));
    const { code, stdout } = await trial.stack.run([...UP, ...options]);
    expect({ code, stdout }).toMatchObject({ code: 0 });
    const after = new Map(trial.servers().map(({ id, name }) => [name, id]));
    expect(after.get("support")).toBe(before.get("research"));
    expect(after.get("research")).toBe(before.get("support"));
    await trial.finish();
  });

  it("go to a new resource when the old one gives them up", async () => {
    await trial.program(serversInYaml({ a: server("support") }));
    await trial.stack.up();
    await trial.program(serversInYaml({ a: server("former support"), b: server("support") }));
    await trial.stack.up();
    expect(trial.servers().map(({ name }) => name)).toEqual(["former support", "support"]);
    await trial.finish();
  });

  it("stay where they are when the other resource keeps them", async () => {
    await trial.program(serversInYaml({ a: server("support"), b: server("research") }));
    await trial.stack.up();
    const after = { dependsOn: [reference("a")] };
    await trial.program(serversInYaml({ a: server("support"), b: server("support", {}, after) }));
    const { code, stdout } = await trial.stack.run(UP);
    expect(code).not.toBe(0);
    expect(stdout).toContain("another resource of this program has it, whose name this one repeats");
    expect(new Set(trial.servers().map(({ name }) => name))).toEqual(new Set(["support", "research"]));
  });
});

test("a replacement that keeps the old server says what holds the name", async () => {
  const program = (noAuthApps: string[], name: string) =>
    serversInYaml({ a: server(name, { noAuthApps }, { retainOnDelete: true }) });
  await trial.program(program([], "support"));
  await trial.stack.up();
  await trial.program(program(["exa"], "support"));
  const { code, stdout } = await trial.stack.run(UP);
  expect(code).not.toBe(0);
  expect(stdout).toContain("it stays because of retainOnDelete");
  expect(stdout).not.toContain("adoptExisting");
  expect(trial.servers()).toHaveLength(1);

  await trial.program(program(["exa"], "support 2"));
  await trial.stack.up();
  expect(trial.servers().map(({ name }) => name)).toEqual(["support", "support 2"]);
  await trial.stack.expectNothingToDo();
});
