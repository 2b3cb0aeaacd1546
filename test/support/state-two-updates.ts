import { setTimeout as sleep } from "node:timers/promises";
import type { StateServerKind } from "../../tools/state-servers";
import { using } from "./native-trial";
import { STATE_PAGE } from "./state-page";
import { type StateTrial, startStateTrial } from "./state-trial";

const PROGRAM = using("dynamic", 'new McpServer("support", { authConfigIds: ["ac_gmail_prod"] });');
const UPDATE = ["up", "--yes", "--skip-preview"];
const [LOCKED = ""] = /^error: the stack is .*$/m.exec(STATE_PAGE) ?? [];

export function testTwoUpdates(kind: StateServerKind): void {
  let trial: StateTrial;

  beforeEach(async () => {
    trial = await startStateTrial(kind);
    await trial.program(PROGRAM);
  });
  afterEach(() => trial.cleanup());

  /** The create is carried out at once, and answered late. */
  const answerLate = (ms: number) =>
    trial.emulator.faults.add({ operation: "createMcpServer", kind: "delay", ms, when: "after" });

  test("while an update runs, every other one is refused, and a preview is not", async () => {
    answerLate(15_000);
    const first = trial.stack.start(UPDATE);
    while (trial.servers().length === 0) {
      await sleep(50);
    }
    expect(LOCKED).toContain("pulumi cancel");
    const others = [UPDATE, ["refresh", "--yes", "--skip-preview"], ["destroy", "--yes", "--skip-preview"]];
    const preview = trial.stack.preview();
    for (const { code, stderr } of await Promise.all(others.map((args) => trial.stack.run(args)))) {
      expect(code).not.toBe(0);
      expect(stderr).toContain(LOCKED);
      expect(stderr).toMatch(/created by \S+@\S+ \(pid \d+\) at /);
    }
    expect((await preview).stdout).toContain("+ 1 to create");
    expect(await first.result).toMatchObject({ code: 0 });
    expect(trial.requests()).toEqual(["createMcpServer"]);
    await trial.finish();
  });

  test("of two updates that begin at once, not both run", async () => {
    answerLate(5_000);
    const both = await Promise.all([trial.stack.run(UPDATE), trial.stack.run(UPDATE)]);
    const refused = both.filter(({ code }) => code !== 0);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.filter(({ stderr }) => !stderr.includes("the stack is currently locked by"))).toEqual([]);
    await trial.stack.up();
    expect(trial.requests().filter((operation) => operation === "createMcpServer")).toHaveLength(1);
    await trial.stack.destroy();
    expect(trial.servers()).toEqual([]);
  });
}
