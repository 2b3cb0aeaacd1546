import { cleanEnvironment } from "#tools/clean-environment";
import { withCleanups } from "#tools/cleanups";
import { startProcess } from "#tools/run-process";
import { tellProgress } from "./progress";
import { createProject, readProgram } from "./project";
import type { LoadingSample } from "./results";

const TIMEOUT_MS = 60_000;

/** Measures the time that the provider's own code adds to Pulumi's, each time in a fresh process. */
export function measureLoading(processes: number): Promise<LoadingSample[]> {
  return withCleanups(async (cleanUpLater) => {
    const program = await readProgram("loading.js");
    const project = await createProject({ "loading.js": program });
    cleanUpLater(() => project.remove());
    const samples: LoadingSample[] = [];
    for (let i = 0; i < processes; i++) {
      const options = { cwd: project.path, env: cleanEnvironment(), timeoutMs: TIMEOUT_MS };
      const { code, stdout, stderr } = await startProcess(process.execPath, ["loading.js"], options).result;
      if (code !== 0) {
        throw new Error(`The provider could not be loaded: ${stderr}`);
      }
      samples.push(JSON.parse(stdout));
    }
    tellProgress(`loading: ${processes} processes`);
    return samples;
  });
}
