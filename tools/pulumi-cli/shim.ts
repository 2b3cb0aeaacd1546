import { writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * The engine starts this program, in the project's folder, for resources of a dynamic provider. `exec` matters: the
 * engine ends the process that it started, which must be the provider and not a shell around it.
 */
const SHIM = `#!/bin/sh
host=$(node -p 'require.resolve("@pulumi/pulumi/cmd/dynamic-provider", { paths: [process.cwd()] })' 2>/dev/null)
if [ -z "$host" ]; then
  echo "pulumi-resource-pulumi-nodejs: @pulumi/pulumi is not installed in $(pwd)" >&2
  exit 1
fi
exec node "$host" "$@"
`;

export async function writeShim(binDir: string): Promise<void> {
  await writeFile(join(binDir, "pulumi-resource-pulumi-nodejs"), SHIM, { mode: 0o755 });
}
