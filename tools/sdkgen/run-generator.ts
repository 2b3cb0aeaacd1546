import { join } from "node:path";
import { cleanEnvironment } from "../clean-environment";
import { ROOT } from "../root";
import { startProcess } from "../run-process";

const TIMEOUT_MS = 20 * 60_000;

/** The Go modules that hold Pulumi's generators: no release of its packages has those of all languages. */
export const GENERATORS = ["python-go", "java-dotnet"] as const;

/** Runs the generators of a Go module, and gives what they print. */
export async function runGenerator(
  module: (typeof GENERATORS)[number],
  args: readonly string[],
): Promise<string> {
  const { code, stdout, stderr } = await startProcess("go", ["run", ".", ...args], {
    cwd: join(ROOT, "tools/sdkgen", module),
    env: cleanEnvironment({ GOWORK: "off" }),
    timeoutMs: TIMEOUT_MS,
    withDescendants: true,
  }).result;
  if (code !== 0) {
    throw new Error(`the generators of ${module} failed: ${stderr.trim()}`);
  }
  return stdout;
}
