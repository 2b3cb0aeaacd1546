import type { RunResult } from "./run-process";

/** A command that failed, with all that it printed. */
export class PulumiCommandError extends Error {
  override readonly name = "PulumiCommandError";

  constructor(
    args: string[],
    readonly result: RunResult,
  ) {
    const shown = args.filter((arg) => !arg.startsWith("--secret="));
    super(`pulumi ${shown.join(" ")} ended with code ${result.code}\n${result.stdout}\n${result.stderr}`);
  }
}
