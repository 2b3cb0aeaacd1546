import { join } from "node:path";
import { cleanEnvironment } from "#tools/clean-environment";
import { withCleanups } from "#tools/cleanups";
import { ROOT } from "#tools/root";
import { startProcess } from "#tools/run-process";
import { manyChanges } from "./access-preview";
import { tellProgress } from "./progress";
import { createProject } from "./project";
import type { AccessSample } from "./results";

const TIMEOUT_MS = 60_000;
const COMMAND = join(ROOT, "provider/bin/pulumi-composio.js");

/** Who may do what in a preview of many resources, by turns with a process that only loads the package. */
export function measureAccess(rounds: number): Promise<AccessSample[]> {
  return withCleanups(async (cleanUpLater) => {
    const project = await createProject({ "preview.json": manyChanges() });
    cleanUpLater(() => project.remove());
    const commands = {
      access: [COMMAND, "access", "preview.json", "--offline", "--format", "markdown"],
      load: ["-e", 'require("pulumi-composio")'],
      nothing: ["-e", "0"],
    } as const;
    const samples: AccessSample[] = [];
    for (let round = 0; round < rounds; round++) {
      for (const by of ["access", "load", "nothing"] as const) {
        const options = { cwd: project.path, env: cleanEnvironment(), timeoutMs: TIMEOUT_MS };
        const start = performance.now();
        const { code, stderr } = await startProcess(process.execPath, [...commands[by]], options).result;
        if (code !== 0) {
          throw new Error(`"${commands[by].join(" ")}" failed: ${stderr}`);
        }
        samples.push({ by, round, wallMs: performance.now() - start });
      }
    }
    tellProgress(`access: ${rounds} rounds`);
    return samples;
  });
}
