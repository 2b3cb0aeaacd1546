import { tmpdir } from "node:os";
import { join } from "node:path";
import { cleanEnvironment } from "../clean-environment";
import { startProcess } from "../run-process";

const TIMEOUT_MS = 30_000;

/** Returns the answer of `pulumi version`, without its leading "v"; rejects when the CLI does not run. */
export async function cliVersion(binDir: string): Promise<string> {
  const program = join(binDir, "pulumi");
  const { code, stdout, stderr } = await startProcess(program, ["version"], {
    cwd: tmpdir(),
    env: cleanEnvironment({ PULUMI_SKIP_UPDATE_CHECK: "1" }),
    timeoutMs: TIMEOUT_MS,
  }).result;
  if (code !== 0) {
    throw new Error(`${program} does not run: ${stderr.trim() || `code ${code}`}`);
  }
  return stdout.trim().replace(/^v/, "");
}
