import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import type { PulumiStack } from "../../tools/pulumi-stack";

/**
 * Makes the stack of a trial and selects it, as `pulumi stack init` does. Where the state is in files, it takes no command.
 *
 * @param folder The folder of the project.
 */
export async function initStack(stack: PulumiStack, folder: string): Promise<void> {
  const backend = backendOf(stack);
  if (backend.protocol !== "file:") {
    await stack.init();
    return;
  }
  const file = join(folder, "Pulumi.yaml");
  const project = await projectIn(folder);
  const name = `organization/${project}/test`;
  const empty = { version: 3, checkpoint: { stack: name, latest: { manifest: {}, metadata: {} } } };
  // Newer CLIs remember one stack for each backend, older ones one for all.
  const selected = { stack: name, stacks: { [backend.href]: name } };
  const ofFile = createHash("sha1").update(file).digest("hex");
  const workspaces = join(String(stack.environment.PULUMI_HOME), "workspaces");
  await write(join(fileURLToPath(backend), ".pulumi/meta.yaml"), "version: 1\n");
  await write(stateFile(backend, project), JSON.stringify(empty));
  await write(join(workspaces, `${project}-${ofFile}-workspace.json`), JSON.stringify(selected));
}

/** Returns the resources in the state of a trial. Where it is in files, that takes no command. */
export async function resourcesIn(stack: PulumiStack, folder: string): Promise<unknown[]> {
  const backend = backendOf(stack);
  if (backend.protocol !== "file:") {
    return (await stack.exportState()).deployment.resources ?? [];
  }
  const file = stateFile(backend, await projectIn(folder));
  return JSON.parse(await readFile(file, "utf8")).checkpoint.latest?.resources ?? [];
}

function backendOf({ environment }: PulumiStack): URL {
  return new URL(String(environment.PULUMI_BACKEND_URL));
}

function stateFile(backend: URL, project: string): string {
  return join(fileURLToPath(backend), `.pulumi/stacks/${project}/test.json`);
}

/** The name of the project of a folder. */
async function projectIn(folder: string): Promise<string> {
  return parse(await readFile(join(folder, "Pulumi.yaml"), "utf8")).name;
}

async function write(file: string, content: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
