import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { type Emulator, startEmulator } from "composio-emulator";
import { packPlugin } from "../../tools/plugin-package/pack";
import { startHttpServer } from "../support/http-server";
import { liveAndCleanUp, stackWithoutPlugin } from "../support/machine-without-plugin";
import { copyExample, createProjectFolder, type ProjectFolder } from "../support/project-folder";

let emulator: Emulator;
let example: ProjectFolder;
let file: string;

beforeAll(async () => {
  emulator = await startEmulator();
  example = await copyExample("yaml");
  file = await packPlugin(example.path);
});
afterAll(() => emulator.close());

test("the plugin is installed from one file, and programs find it from then on", async () => {
  const stack = await stackWithoutPlugin(emulator, example.path);
  const without = await stack.run(["preview"]);
  expect(without.code).not.toBe(0);

  const install = ["plugin", "install", "resource", "composio", `v${version()}`, "--file", file];
  expect(await stack.run(install)).toMatchObject({ code: 0 });
  await liveAndCleanUp(emulator, stack);
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
    await liveAndCleanUp(emulator, await stackWithoutPlugin(emulator, folder.path, { env }));
    const name = new RegExp(`^/pulumi-resource-composio-v${version()}-[a-z]+-[a-z0-9]+\\.tar\\.gz$`);
    expect(server.requests).toMatchObject([{ url: expect.stringMatching(name) }]);
  } finally {
    await server.close();
  }
});

function version(): string {
  return String(/-v(.*)\.tar\.gz$/.exec(basename(file))?.[1]);
}
