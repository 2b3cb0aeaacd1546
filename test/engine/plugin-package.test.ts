import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Emulator, startEmulator } from "composio-emulator";
import { packPlugin } from "../../tools/plugin-package/pack";
import { createPulumiStack, type PulumiStack } from "../../tools/pulumi-stack";
import { copyExample, type ProjectFolder } from "../support/project-folder";

let emulator: Emulator;
let example: ProjectFolder;
let stack: PulumiStack;

beforeAll(async () => {
  emulator = await startEmulator({ apiKeys: ["ak_file_0123456789"] });
  example = await copyExample("yaml");
  // Under npm, the command of this repository's own package stands on PATH, where Pulumi would find the plugin.
  const folders = (process.env.PATH ?? "").split(delimiter);
  const PATH = folders
    .filter((folder) => !existsSync(join(folder, "pulumi-resource-composio")))
    .join(delimiter);
  stack = await createPulumiStack({ cwd: example.path, language: "yaml", env: { PATH } });
  await stack.init();
  await stack.setConfig({ "composio:baseUrl": emulator.url }, { "composio:apiKey": "ak_file_0123456789" });
});
afterAll(async () => {
  await stack.cleanup();
  await emulator.close();
});

test("the plugin is installed from one file, and programs find it from then on", async () => {
  const without = await stack.run(["preview"]);
  expect(without.code).not.toBe(0);

  const file = await packPlugin(example.path);
  const version = /-v(.*)\.tar\.gz$/.exec(file)?.[1];
  const install = ["plugin", "install", "resource", "composio", `v${version}`, "--file", file];
  expect(await stack.run(install)).toMatchObject({ code: 0 });
  await stack.up();
  await stack.expectNothingToDo();
  await stack.destroy();
  expect(emulator.servers()).toMatchObject([{ deleted: true }]);
});
