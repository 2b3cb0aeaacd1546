import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Emulator, startEmulator } from "composio-emulator";
import { packPlugin } from "../../tools/plugin-package/pack";
import { createPulumiStack, type PulumiStack } from "../../tools/pulumi-stack";
import { startHttpServer } from "../support/http-server";
import { copyExample, createProjectFolder, type ProjectFolder } from "../support/project-folder";

let emulator: Emulator;
let example: ProjectFolder;
let file: string;

beforeAll(async () => {
  emulator = await startEmulator({ apiKeys: ["ak_file_0123456789"] });
  example = await copyExample("yaml");
  file = await packPlugin(example.path);
});
afterAll(() => emulator.close());

/** A stack whose machine has no plugin. */
async function withoutPlugin(cwd: string, env: Record<string, string> = {}): Promise<PulumiStack> {
  // Under npm, the command of this repository's own package stands on PATH, where Pulumi would find the plugin.
  const folders = (process.env.PATH ?? "").split(delimiter);
  const PATH = folders
    .filter((folder) => !existsSync(join(folder, "pulumi-resource-composio")))
    .join(delimiter);
  const stack = await createPulumiStack({ cwd, language: "yaml", env: { PATH, ...env } });
  await stack.init();
  await stack.setConfig({ "composio:baseUrl": emulator.url }, { "composio:apiKey": "ak_file_0123456789" });
  return stack;
}

async function liveAndCleanUp(stack: PulumiStack): Promise<void> {
  try {
    await stack.up();
    await stack.expectNothingToDo();
    await stack.destroy();
    expect(emulator.servers()).toMatchObject([{ deleted: true }]);
  } finally {
    emulator.reset();
    await stack.cleanup();
  }
}

test("the plugin is installed from one file, and programs find it from then on", async () => {
  const stack = await withoutPlugin(example.path);
  const without = await stack.run(["preview"]);
  expect(without.code).not.toBe(0);

  const install = ["plugin", "install", "resource", "composio", `v${version()}`, "--file", file];
  expect(await stack.run(install)).toMatchObject({ code: 0 });
  await liveAndCleanUp(stack);
});

test("Pulumi fetches the plugin by itself from where pluginDownloadURL says", async () => {
  const server = await startHttpServer((_request, response) => response.end(readFileSync(file)));
  const folder = await createProjectFolder({
    "Pulumi.yaml": `
name: trial
runtime: yaml
resources:
  support:
    type: composio:McpServer
    properties:
      authConfigIds: [ac_gmail_prod]
    options: { version: ${version()}, pluginDownloadURL: "${server.origin}" }
`,
  });
  try {
    const env = { PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "false" };
    await liveAndCleanUp(await withoutPlugin(folder.path, env));
    const name = new RegExp(`^/pulumi-resource-composio-v${version()}-[a-z]+-[a-z0-9]+\\.tar\\.gz$`);
    expect(server.requests).toMatchObject([{ url: expect.stringMatching(name) }]);
  } finally {
    await server.close();
  }
});

function version(): string {
  return String(/-v(.*)\.tar\.gz$/.exec(file)?.[1]);
}
