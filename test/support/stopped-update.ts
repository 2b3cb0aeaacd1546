import { chmod } from "node:fs/promises";
import { join } from "node:path";
import { descendants } from "../../tools/process-tree";
import type { RunningProcess, RunResult } from "../../tools/run-process";
import { createProjectFolder } from "./project-folder";
import type { TrialOptions } from "./trial";

/** The processes that serve resources, the shell around them included. */
const PROVIDER = /dynamic-provider|pulumi-resource-/;

/** Who gets a signal: what serves the resources, or the CLI in the same moment too, as a service manager does it. */
export type Signalled = "the provider" | "the CLI and the provider";

/** Sends a signal, and waits for the end of the update. */
export async function stopUpdate(
  update: RunningProcess,
  signal: NodeJS.Signals,
  signalled: Signalled,
): Promise<RunResult> {
  const cli = Number(update.child.pid);
  const providers = descendants(cli).filter(({ command }) => PROVIDER.test(command));
  expect(providers.length).toBeGreaterThan(0);
  const ofCli = signalled === "the provider" ? [] : [cli];
  for (const pid of [...ofCli, ...providers.map((provider) => provider.pid)]) {
    process.kill(pid, signal);
  }
  return update.result;
}

const STAYING_SHELL = `#!/bin/sh
host=$(node -p 'require.resolve("@pulumi/pulumi/cmd/dynamic-provider", { paths: [process.cwd()] })')
if [ -n "$host" ]; then
  node "$host" "$@"
fi
`;

/** A trial whose dynamic-provider process is started as Pulumi's own shim does: by a shell that stays around it. */
export async function withStayingShell(): Promise<TrialOptions> {
  const name = "pulumi-resource-pulumi-nodejs";
  const folder = await createProjectFolder({ [name]: STAYING_SHELL });
  await chmod(join(folder.path, name), 0o755);
  return { folder, folders: [folder.path] };
}
