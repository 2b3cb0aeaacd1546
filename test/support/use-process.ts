import type { Emulator } from "composio-emulator";
import { useEmulator } from "composio-emulator/jest";
import type { Kind } from "../../provider/resources";
import { apiAt } from "./composio";
import { newProcess, type Process } from "./lifecycle";

/** A provider process of one kind, and the emulator that it asks. */
export interface UsedProcess {
  emulator: Emulator;
  /** The process of the test that runs. */
  process(): Process;
  /** The warnings that the process has given. */
  warnings: readonly string[];
}

/** Gives each test of a file an emulator as it is at its start, and a process of its own. */
export function useProcess(kind: Kind): UsedProcess {
  const emulator = useEmulator({ strict: false });
  const warnings: string[] = [];
  let process: Process;
  beforeEach(() => {
    warnings.length = 0;
    process = newProcess(apiAt(emulator.url), { warn: (warning) => warnings.push(warning) }, kind);
  });
  return { emulator, process: () => process, warnings };
}
