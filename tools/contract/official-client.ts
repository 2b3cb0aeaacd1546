import { join } from "node:path";
import { runTool } from "../run-tool";

/** The newest client that Composio publishes for Python. Its models say what each route answers. */
export const OFFICIAL_CLIENT = "composio-client==2.0.0rc22";

/**
 * Installs the client for Python in a folder.
 *
 * @returns The Python that has it.
 */
export async function installOfficialClient(folder: string): Promise<string> {
  const bin = join(folder, "packages/bin");
  await runTool("python3", ["-m", "venv", "packages"], folder);
  await runTool(join(bin, "pip"), ["install", "--quiet", "--only-binary", ":all:", OFFICIAL_CLIENT], folder);
  return join(bin, "python");
}
