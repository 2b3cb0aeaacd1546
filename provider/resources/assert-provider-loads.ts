import { createRequire } from "node:module";
import { join } from "node:path";

/**
 * Stops a program whose folder cannot resolve this package by name, because the provider process could not
 * either, and would say so less clearly.
 *
 * @param programFolder The folder that the program runs in.
 * @throws Error with one sentence that says what to install and where.
 */
export function assertProviderLoads(programFolder: string): void {
  try {
    createRequire(join(programFolder, "program.js")).resolve("pulumi-composio/dynamic");
  } catch {
    throw new Error(
      `The package "pulumi-composio" cannot be loaded from the program's folder ${programFolder}: ` +
        `add it to the "dependencies" of the package.json there and install it.`,
    );
  }
}
