import { MODULE_SYSTEMS } from "../support/module-systems";
import { dependencyOn, packPackage } from "../support/package-tools";
import { createProjectFolder, type ProjectFolder } from "../support/project-folder";
import { runNpm, runScript } from "../support/run-script";
import { NODE, startTrial, type Trial } from "../support/trial";

/** Has the packed packages installed, for all programs. */
let installed: ProjectFolder;
let trial: Trial | undefined;

beforeAll(async () => {
  const [provider, emulator] = [await packPackage("provider"), await packPackage("emulator")];
  const manifest = {
    private: true,
    dependencies: {
      "@pulumi/pulumi": "3.248.0",
      "pulumi-composio": dependencyOn(provider),
      "composio-emulator": dependencyOn(emulator),
    },
    devDependencies: { "@types/node": "^20", typescript: "5.9" },
  };
  installed = await createProjectFolder({ "package.json": JSON.stringify(manifest) }, { packages: [] });
  await runNpm(["install", "--prefer-offline"], { cwd: installed.path });
});

afterEach(() => trial?.cleanup());

test.each(MODULE_SYSTEMS)("the packed packages serve a program in $title", async ({ files, compile }) => {
  const folder = await createProjectFolder(files, { from: installed.path, packages: [""] });
  trial = await startTrial({ folder, program: NODE });
  if (compile) {
    await runScript("node_modules/typescript/bin/tsc", compile, { cwd: folder.path });
  }
  await trial.stack.up();
  const [server] = trial.servers();
  expect(await trial.stack.outputs()).toMatchObject({
    id: server?.id,
    mcpUrl: expect.stringContaining(String(server?.id)),
    emulator: ["function", true],
  });
  await trial.finish();
});
