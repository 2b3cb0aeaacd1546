import { basename, dirname, join } from "node:path";
import type { ProjectFolder } from "./project-folder";

/**
 * Writes a program that starts a policy pack, for `--policy-pack`. Every CLI takes such a program. The folder of a
 * pack needs a Node.js language host that runs plugins, which the one that is built from source does not.
 */
export async function policyPackProgram(folder: ProjectFolder, pack: string): Promise<string> {
  const host = join(dirname(require.resolve("@pulumi/pulumi/package.json")), "cmd/run-policy-pack");
  const program = `policy-pack-${basename(pack)}.sh`;
  // `tsc` checks the types of the examples, so that each command of a test need not.
  const start = `TS_NODE_TRANSPILE_ONLY=true exec node '${host}' "$1" .`;
  await folder.write(program, `#!/bin/sh\ncd '${join(folder.path, pack)}' && ${start}\n`, 0o755);
  return join(folder.path, program);
}
