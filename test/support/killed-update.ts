import type { Operation } from "composio-emulator";
import { descendants, endProcessTree } from "../../tools/process-tree";
import type { RunningProcess } from "../../tools/run-process";
import type { Trial } from "./trial";
import { until } from "./until";

/** Longer than it takes from the first of the creates to the last, and shorter than the provider waits for an answer. */
const ANSWERED_AFTER_MS = 50_000;
const CARRIED_OUT_WITHIN_MS = 120_000;

/** Starts an update of the program whose creates are carried out at once and answered late, and gives the moment in between. */
export async function updateInMidCreate(
  trial: Trial,
  creates: Operation[],
  areCarriedOut: () => boolean,
): Promise<RunningProcess> {
  for (const operation of creates) {
    trial.emulator.faults.add({ operation, kind: "delay", ms: ANSWERED_AFTER_MS, when: "after" });
  }
  const update = trial.stack.start(["up", "--yes", "--skip-preview"]);
  await until(areCarriedOut, { withinMs: CARRIED_OUT_WITHIN_MS });
  return update;
}

/** Kills the CLI, and all that it has started. */
export async function killCli({ child, result }: RunningProcess): Promise<void> {
  endProcessTree(child);
  await result;
}

/** Kills what serves the dynamic resources, and gives the exit code of the CLI. */
export async function killProvider({ child, result }: RunningProcess): Promise<number> {
  const providers = descendants(Number(child.pid)).filter(({ command }) =>
    command.includes("dynamic-provider"),
  );
  expect(providers.length).toBeGreaterThan(0);
  for (const { pid } of providers) {
    process.kill(pid, "SIGKILL");
  }
  return (await result).code;
}
