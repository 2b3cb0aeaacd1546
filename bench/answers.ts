import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { join } from "node:path";
import { cleanEnvironment } from "#tools/clean-environment";
import { withCleanups } from "#tools/cleanups";
import { nodeOfPlatform, programOf } from "#tools/plugin-archives/node-of-platform";
import { ownPlatform, programName } from "#tools/plugin-archives/platforms";
import { makeExecutable } from "#tools/plugin-archives/single-executable";
import { PLUGIN_FOLDER } from "#tools/plugin-package/folder";
import { BUNDLE, PLUGIN_NAME } from "#tools/plugin-package/launchers";
import { tellProgress } from "./progress";
import { createProject } from "./project";
import { ANSWERING, type AnswerSample } from "./results";

/** Where nobody listens: neither process speaks to the engine before it says its port. */
const ENGINE = "127.0.0.1:1";

/**
 * How long the plugin and the dynamic provider's process take until they say their port, by turns; and the plugin of an
 * archive, beside the script by the same Node.
 */
export function measureAnswers(rounds: number): Promise<AnswerSample[]> {
  return withCleanups(async (cleanUpLater) => {
    const folder = await createProject({});
    cleanUpLater(() => folder.remove());
    const program = join(folder.path, programName(PLUGIN_NAME, ownPlatform()));
    const node = await nodeOfPlatform(ownPlatform());
    await makeExecutable(ownPlatform(), node, program, folder.path);
    const dynamic = createRequire(__filename).resolve("@pulumi/pulumi/cmd/dynamic-provider");
    const commands: Record<AnswerSample["by"], [command: string, args: string[]]> = {
      native: [join(PLUGIN_FOLDER, PLUGIN_NAME), []],
      ours: [process.execPath, [dynamic]],
      script: [programOf(node, ownPlatform()), [join(PLUGIN_FOLDER, BUNDLE)]],
      archive: [program, []],
    };
    const samples: AnswerSample[] = [];
    for (let round = 0; round < rounds; round++) {
      for (const by of ANSWERING) {
        samples.push({ by, round, wallMs: await timeToPort(...commands[by]) });
      }
    }
    tellProgress(`answers: ${rounds} rounds`);
    return samples;
  });
}

async function timeToPort(command: string, args: string[]): Promise<number> {
  const start = performance.now();
  const child = spawn(command, [...args, ENGINE], { env: cleanEnvironment() });
  await once(child.stdout, "data");
  const wallMs = performance.now() - start;
  child.kill("SIGKILL");
  await once(child, "exit");
  return wallMs;
}
