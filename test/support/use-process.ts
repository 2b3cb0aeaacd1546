import type { Emulator } from "composio-emulator";
import { useEmulator } from "composio-emulator/jest";
import type { Kind } from "../../provider/resources";
import { apiAt } from "./composio";
import { newProcess, type Process } from "./lifecycle";

/** A provider process of one kind, and the emulator that it asks. */
export interface UsedProcess {
  emulator: Emulator;
  /** Stands for the process of the test that runs. */
  process: Process;
  /** The warnings that the process has given. */
  warnings: readonly string[];
}

/**
 * Gives each test of a file an emulator as it is at its start, and a process of its own.
 *
 * @param settings Settings of its client.
 */
export function useProcess(kind: Kind, settings: Parameters<typeof apiAt>[1] = {}): UsedProcess {
  const emulator = useEmulator({ strict: false });
  const warnings: string[] = [];
  let own: Process;
  beforeEach(() => {
    warnings.length = 0;
    own = newProcess(apiAt(emulator.url, settings), { warn: (warning) => warnings.push(warning) }, kind);
  });
  const process: Process = {
    check: (...given) => own.check(...given),
    diff: (...given) => own.diff(...given),
    create: (...given) => own.create(...given),
    read: (...given) => own.read(...given),
    update: (...given) => own.update(...given),
    delete: (...given) => own.delete(...given),
  };
  return { emulator, process, warnings };
}
