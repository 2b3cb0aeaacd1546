import { join } from "node:path";
import { createPythonEnvironment } from "../python-environment";
import { ROOT } from "../root";

/** The newest client that Composio publishes for Python. Its models say what each route answers. */
export const OFFICIAL_CLIENT = "composio-client==2.0.0rc22";

/** Says the client, and what it needs, by the hashes of the packages. */
export const CLIENT_REQUIREMENTS = join(ROOT, "tools/contract/requirements.txt");

/**
 * Installs the client for Python in a folder.
 *
 * @returns The Python that has it.
 */
export async function installOfficialClient(folder: string): Promise<string> {
  return join(await createPythonEnvironment(join(folder, "packages"), CLIENT_REQUIREMENTS), "python");
}
