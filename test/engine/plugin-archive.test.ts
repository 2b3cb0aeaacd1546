import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type Emulator, startEmulator } from "composio-emulator";
import { packArchive } from "../../tools/plugin-archives/archive";
import { ownPlatform } from "../../tools/plugin-archives/platforms";
import type { PulumiStack } from "../../tools/pulumi-stack";
import { startHttpServer } from "../support/http-server";
import { liveAndCleanUp, stackWithoutPlugin } from "../support/machine-without-plugin";
import { copyExample, createProjectFolder, type ProjectFolder } from "../support/project-folder";

let emulator: Emulator;
let example: ProjectFolder;
let archive: string;
let version: string;

beforeAll(async () => {
  emulator = await startEmulator();
  example = await copyExample("yaml");
  archive = await packArchive(ownPlatform(), join(example.path, "archives"));
  version = String(/-v(\d+\.\d+\.\d+)-/.exec(basename(archive))?.[1]);
});
afterAll(() => emulator.close());

/** A stack on a machine that has neither the plugin nor Node. */
const withoutNode = (cwd: string, env: Record<string, string> = {}): Promise<PulumiStack> =>
  stackWithoutPlugin(emulator, cwd, { missing: ["node"], env });

/** The program of the example, with more in its first lines or in the options of its server. */
async function programWith(more: string, options = ""): Promise<ProjectFolder> {
  const body = `
name: trial
runtime: yaml
${more}
resources:
  support:
    type: composio:McpServer
    properties:
      authConfigIds: [ac_gmail_prod]
${options}
`;
  return createProjectFolder({ "Pulumi.yaml": body });
}

test("without Node, the plugin is installed from the archive, and serves a program in YAML", async () => {
  const stack = await withoutNode(example.path);
  const install = ["plugin", "install", "resource", "composio", `v${version}`, "--file", archive];
  expect(await stack.run(install)).toMatchObject({ code: 0 });
  await liveAndCleanUp(emulator, stack);
});

test("without Node, a project names the folder of the unpacked archive", async () => {
  const folder = await programWith("plugins: { providers: [{ name: composio, path: plugin }] }");
  const plugin = join(folder.path, "plugin");
  mkdirSync(plugin);
  execFileSync("tar", ["-xzf", archive, "-C", plugin]);
  await liveAndCleanUp(emulator, await withoutNode(folder.path));
});

test.each([
  ["by pulumi plugin install --server", "server"],
  ["by pluginDownloadURL", "option"],
])("without Node, the plugin comes from a server, %s", async (_, by) => {
  const server = await startHttpServer((_request, response) => response.end(readFileSync(archive)));
  const options = `    options: { version: ${version}, pluginDownloadURL: "${server.origin}" }`;
  const folder = await programWith("", by === "option" ? options : `    options: { version: ${version} }`);
  const stack = await withoutNode(folder.path, { PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "false" });
  try {
    if (by === "server") {
      const install = ["plugin", "install", "resource", "composio", `v${version}`, "--server", server.origin];
      expect(await stack.run(install)).toMatchObject({ code: 0 });
    }
    await liveAndCleanUp(emulator, stack);
    expect(server.requests).toMatchObject([{ url: `/${basename(archive)}` }]);
  } finally {
    await server.close();
  }
});
