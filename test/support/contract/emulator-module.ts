import { dirname, join } from "node:path";

/** A module of the emulator that the tests run, wherever its package is found. */
export function emulatorModule<T>(name: string): T {
  return require(join(dirname(require.resolve("composio-emulator")), name));
}
