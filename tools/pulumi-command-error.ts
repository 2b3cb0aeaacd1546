import type { RunResult } from "./run-process";

/** A command that failed, with all that it printed. */
export class PulumiCommandError extends Error {
  override readonly name = "PulumiCommandError";

  constructor(
    args: string[],
    readonly result: RunResult,
  ) {
    // What follows "--" are values, which may be secret.
    const shown = args.join(" ").split(" -- ", 1);
    super(`pulumi ${shown} ended with code ${result.code}\n${result.stdout}\n${result.stderr}`);
  }
}
