import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { join } from "node:path";
import { cleanEnvironment } from "#tools/clean-environment";
import { PLUGIN_FOLDER } from "#tools/plugin-package/folder";
import { PLUGIN_NAME } from "#tools/plugin-package/launchers";
import { tellProgress } from "./progress";
import type { AnswerSample } from "./results";

/** Where nobody listens: neither process speaks to the engine before it says its port. */
const ENGINE = "127.0.0.1:1";

/** How long the plugin and the dynamic provider's process take until they say their port, by turns. */
export async function measureAnswers(rounds: number): Promise<AnswerSample[]> {
  const dynamic = createRequire(__filename).resolve("@pulumi/pulumi/cmd/dynamic-provider");
  const samples: AnswerSample[] = [];
  for (let round = 0; round < rounds; round++) {
    const native = await timeToPort(join(PLUGIN_FOLDER, PLUGIN_NAME), []);
    samples.push({ by: "native", round, wallMs: native });
    samples.push({ by: "ours", round, wallMs: await timeToPort(process.execPath, [dynamic]) });
  }
  tellProgress(`answers: ${rounds} rounds`);
  return samples;
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
