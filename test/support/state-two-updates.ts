import type { StateServerKind } from "../../tools/state-servers";
import { readPage } from "./code-blocks";
import { type Gate, startGate } from "./gate";
import { using } from "./native-trial";
import { type StateTrial, startStateTrial } from "./state-trial";
import { until } from "./until";

const PROGRAM = using("dynamic", 'new McpServer("support", { authConfigIds: ["ac_gmail_prod"] });');
const UPDATE = ["up", "--yes", "--skip-preview"];
const [LOCKED = ""] = /^error: the stack is .*$/m.exec(readPage("docs/state.md")) ?? [];

export function testTwoUpdates(kind: Pick<StateServerKind, "start">): void {
  let trial: StateTrial;
  /** The create of the server is carried out at once, and answered when the gate is opened. */
  let gate: Gate;

  beforeEach(async () => {
    gate = await startGate(({ method }) => method === "POST");
    trial = await startStateTrial(kind, {
      baseUrl: ({ url }) => gate.before(url),
      config: { "composio:requestTimeoutSeconds": "600" },
    });
    await trial.program(PROGRAM);
  });
  afterEach(async () => {
    await trial.cleanup();
    await gate.close();
  });

  test("while an update runs, every other one is refused, and a preview is not", async () => {
    const first = trial.stack.start(UPDATE);
    await until(() => trial.servers().length > 0, { withinMs: 120_000 });
    expect(LOCKED).toContain("pulumi cancel");
    const others = [UPDATE, ["refresh", "--yes", "--skip-preview"], ["destroy", "--yes", "--skip-preview"]];
    const preview = trial.stack.preview();
    for (const { code, stderr } of await Promise.all(others.map((args) => trial.stack.run(args)))) {
      expect(code).not.toBe(0);
      expect(stderr).toContain(LOCKED);
      expect(stderr).toMatch(/created by \S+@\S+ \(pid \d+\) at /);
    }
    expect((await preview).stdout).toContain("+ 1 to create");
    gate.open();
    expect(await first.result).toMatchObject({ code: 0 });
    expect(trial.requests()).toEqual(["createMcpServer"]);
    await trial.finish();
  });

  test("of two updates that begin at once, not both run", async () => {
    const both = [trial.stack.run(UPDATE), trial.stack.run(UPDATE)];
    const { code } = await Promise.race(both);
    expect(code).not.toBe(0);
    gate.open();
    const refused = (await Promise.all(both)).filter((each) => each.code !== 0);
    expect(refused.filter(({ stderr }) => !stderr.includes("the stack is currently locked by"))).toEqual([]);
    await trial.stack.up();
    expect(trial.requests().filter((operation) => operation === "createMcpServer")).toHaveLength(1);
    await trial.stack.destroy();
    expect(trial.servers()).toEqual([]);
  });
}
