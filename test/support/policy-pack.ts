import { dirname, join } from "node:path";
import type { ProjectFolder } from "./project-folder";

/**
 * Writes a program that starts a policy pack, for `--policy-pack`. Every CLI takes such a program. The folder of a
 * pack needs a Node.js language host that runs plugins, which the one that is built from source does not.
 */
export async function policyPackProgram(folder: ProjectFolder, pack: string): Promise<string> {
  const host = join(dirname(require.resolve("@pulumi/pulumi/package.json")), "cmd/run-policy-pack");
  const script = `#!/bin/sh\ncd '${join(folder.path, pack)}' && exec node '${host}' "$1" .\n`;
  await folder.write("policy-pack.sh", script, 0o755);
  return join(folder.path, "policy-pack.sh");
}
