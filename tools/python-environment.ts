import { dirname, join } from "node:path";
import { runTool } from "./run-tool";

/**
 * Makes a Python environment, with the packages that a file of requirements names by the hashes of their wheels.
 *
 * @param fromSource The packages of which there are no wheels: those are built.
 * @returns The folder of its programs.
 */
export function createPythonEnvironment(
  folder: string,
  requirements: string,
  fromSource: readonly string[] = [],
): Promise<string> {
  const built = fromSource.map((name) => `--no-binary=${name}`);
  const packages = ["--require-hashes", "--only-binary=:all:", ...built, "-r", requirements];
  return createPythonEnvironmentOf(folder, packages);
}

/**
 * Makes a Python environment.
 *
 * @param packages What pip is told to install.
 * @returns The folder of its programs.
 */
export async function createPythonEnvironmentOf(
  folder: string,
  packages: readonly string[],
): Promise<string> {
  await runTool("python3", ["-m", "venv", folder], dirname(folder));
  const bin = join(folder, "bin");
  const install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", ...packages];
  const download = () => runTool(join(bin, "python3"), install, folder);
  // A download that fails is tried once more.
  await download().catch(download);
  return bin;
}
