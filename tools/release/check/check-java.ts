import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { runTool } from "../../run-tool";

/** Builds the SDK for Java with its sources and its documentation, which Maven's central repository asks for. */
export async function checkJava(sdk: string): Promise<void> {
  await runTool("mvn", ["--batch-mode", "--quiet", "verify"], sdk);
  const built = await readdir(join(sdk, "target"));
  for (const part of ["-sources.jar", "-javadoc.jar"]) {
    if (!built.some((name) => name.endsWith(part))) {
      throw new Error(`Maven made no ${part} of the SDK for Java`);
    }
  }
}
