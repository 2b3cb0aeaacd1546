import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { isNamedFor, nearestManifest } from "./named-dependency";

const NAME = "pulumi-composio";

/** Folders that were found to be right: a program may declare many resources. */
const right = new Set<string>();

/**
 * Stops a program whose folder cannot resolve this package by name, because the provider process could not
 * either, and would say so less clearly. It stops one too that would load the package of a folder above by accident,
 * which the state's code would then do in every refresh.
 *
 * @param programFolder The folder that the program runs in.
 * @throws Error with one sentence that says what to install and where.
 */
export function assertProviderLoads(programFolder: string): void {
  if (right.has(programFolder)) {
    return;
  }
  const found = resolved(programFolder);
  if (found === undefined) {
    throw new Error(
      `The package "${NAME}" cannot be loaded from the program's folder ${programFolder}: ` +
        `add it to the "dependencies" of the package.json there and install it.`,
    );
  }
  if (!existsSync(join(programFolder, "node_modules", NAME)) && !isNamedFor(programFolder, NAME)) {
    const manifest = nearestManifest(programFolder) ?? `a package.json in ${programFolder}`;
    throw new Error(
      `The program in ${programFolder} would load the package "${NAME}" that lies in ${dirname(found)}, which belongs ` +
        `to a folder above: add it to the "dependencies" of ${manifest} and install it.`,
    );
  }
  right.add(programFolder);
}

function resolved(programFolder: string): string | undefined {
  try {
    return createRequire(join(programFolder, "program.js")).resolve(`${NAME}/dynamic`);
  } catch {
    return undefined;
  }
}
