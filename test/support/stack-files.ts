import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PulumiStack } from "../../tools/pulumi-stack";

const STACK = "organization/trial/test";
const EMPTY = { version: 3, checkpoint: { stack: STACK, latest: { manifest: {}, metadata: {} } } };

/** Makes the stack of a trial and selects it, as `pulumi stack init` does. Where the state is in files, it takes no command. */
export async function initStack(stack: PulumiStack, project: string): Promise<void> {
  const backend = backendOf(stack);
  if (backend.protocol !== "file:") {
    await stack.init();
    return;
  }
  const folder = join(fileURLToPath(backend), ".pulumi");
  const selected = { stacks: { [backend.href]: STACK } };
  const ofProject = createHash("sha1").update(join(project, "Pulumi.yaml")).digest("hex");
  const workspaces = join(String(stack.environment.PULUMI_HOME), "workspaces");
  await write(join(folder, "meta.yaml"), "version: 1\n");
  await write(stateFile(backend), JSON.stringify(EMPTY));
  await write(join(workspaces, `trial-${ofProject}-workspace.json`), JSON.stringify(selected));
}

/** Returns the resources in the state of a trial. Where it is in files, that takes no command. */
export async function resourcesIn(stack: PulumiStack): Promise<unknown[]> {
  const backend = backendOf(stack);
  if (backend.protocol !== "file:") {
    return (await stack.exportState()).deployment.resources ?? [];
  }
  return JSON.parse(await readFile(stateFile(backend), "utf8")).checkpoint.latest?.resources ?? [];
}

function backendOf({ environment }: PulumiStack): URL {
  return new URL(String(environment.PULUMI_BACKEND_URL));
}

function stateFile(backend: URL): string {
  return join(fileURLToPath(backend), ".pulumi/stacks/trial/test.json");
}

async function write(file: string, content: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
