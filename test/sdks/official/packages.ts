import { cp } from "node:fs/promises";
import { join } from "node:path";
import { runTool } from "../../../tools/run-tool";

const FILES = ["package.json", "package-lock.json"] as const;

/** Installs Composio's packages for JavaScript in a folder, with the programs that use them. */
export async function installOfficialPackages(folder: string, programs: readonly string[]): Promise<void> {
  for (const name of [...FILES, ...programs]) {
    await cp(join(__dirname, name), join(folder, name));
  }
  await runTool("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], folder);
}
