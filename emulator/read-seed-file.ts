import { readFileSync } from "node:fs";
import type { EmulatorSeed } from "./seed/emulator-seed";

/** Reads a seed, which the start of the emulator checks. */
export function readSeedFile(path: string): EmulatorSeed {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    const reason = error instanceof SyntaxError ? `it is not JSON: ${error.message}` : "it cannot be read";
    throw new Error(`--seed takes a JSON file, such as seed.json, and not '${path}': ${reason}`, {
      cause: error,
    });
  }
}
