import { startEmulator } from "composio-emulator";
import {
  cellsOf,
  configFor,
  expectDocumented,
  expectNoSecret,
  type FaultMatrix,
  HOST_NAMES,
  runCell,
} from "./fault-matrix";
import { startInProcess } from "./in-process-host";
import { ownTime } from "./time/own-time";

/**
 * Tries every fault on every operation, once and lasting, with the provider and the emulator in this process and in a
 * time of their own: through real connections, but without waiting. Each fault has an emulator and a run of its own.
 */
export function tryEveryFault<Name extends string>(matrix: FaultMatrix<Name>): void {
  const time = ownTime();
  const sleep = (ms: number) => time.sleep(ms);
  const faults = HOST_NAMES.flatMap((by) => cellsOf(matrix, by).map((row) => ({ by, ...row })));

  test.each(faults.map((row) => [matrix.title(row.by, row.fault.name), row] as const))(
    "%s",
    async (_, row) => {
      const { by, cells } = row;
      const emulator = await startEmulator({ settings: { strictUserAgent: true } });
      const host = await startInProcess(by, matrix.kind, configFor(emulator));
      try {
        for (const cell of cells) {
          await runCell(matrix, { by, emulator, host, sleep }, cell);
        }
      } finally {
        await host.stop();
        await emulator.close();
      }
      expectNoSecret(matrix, host.said());
    },
  );

  test.each(HOST_NAMES.map((by) => [matrix.tally(by).title, by] as const))("%s", (_, by) => {
    expectDocumented(matrix.tally(by).line());
  });
}
