import { join } from "node:path";
import { withCleanups } from "../cleanups";
import { makeProjectFolder } from "../project-folder";
import { createPulumiStack } from "../pulumi-stack";
import { ROOT } from "../root";
import type { Names } from "./names";
import { programOf } from "./program";
import type { Settings } from "./settings";

/**
 * Runs a resource of each kind through its life, by the real Pulumi CLI. Where a step fails, what is there is destroyed
 * as far as that can be.
 *
 * @param sessions Gets the ids of those that could not be destroyed.
 * @param say Gets each step before it is made.
 */
export function runLifeCycle(
  { apiKey, organizationApiKey, baseUrl, mcpUrl }: Settings,
  names: Names,
  sessions: Set<string>,
  say: (step: string) => void,
): Promise<void> {
  return withCleanups(async (cleanUpLater) => {
    const folder = await makeProjectFolder();
    cleanUpLater(() => folder.remove());
    await folder.link(join(ROOT, "node_modules"));
    await folder.write("Pulumi.yaml", "name: acceptance\nruntime: nodejs\nmain: index.js\n");
    const env = {
      COMPOSIO_API_KEY: apiKey,
      COMPOSIO_BASE_URL: baseUrl,
      ...(organizationApiKey && { COMPOSIO_ORGANIZATION_API_KEY: organizationApiKey }),
    };
    const stack = await createPulumiStack({ cwd: folder.path, env });
    cleanUpLater(() => stack.cleanup());
    await stack.init("acceptance");
    cleanUpLater(async () => {
      await stack.run(["destroy", "--yes", "--skip-preview", "--continue-on-error"]);
      // No list of Composio's has them.
      for (const { type, id } of (await stack.exportState()).deployment.resources ?? []) {
        if (/\bSession$/.test(type) && id) {
          sessions.add(id);
        }
      }
    });

    for (const stage of [1, 2] as const) {
      await folder.write("index.js", programOf(names, mcpUrl, stage, organizationApiKey !== undefined));
      say(stage === 1 ? "create a resource of each kind" : "change each of them");
      await stack.up();
      say("nothing is left to do, and nothing has drifted");
      await stack.expectNothingToDo();
    }
    say("delete all");
    await stack.destroy();
  });
}
