import { rm } from "node:fs/promises";
import { join } from "node:path";
import { MODULE_SYSTEMS } from "../support/module-systems";
import { dependencyOn, packPackage } from "../support/package-tools";
import { createProjectFolder, type ProjectFolder } from "../support/project-folder";
import { runNpm, runScript } from "../support/run-script";
import { NODE, startTrial, type Trial } from "../support/trial";

let folder: ProjectFolder;
let trial: Trial;
/** The files of the program before. */
let written: string[] = [];

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
  const installed = await createProjectFolder({ "package.json": JSON.stringify(manifest) }, { packages: [] });
  await runNpm(["install", "--prefer-offline"], { cwd: installed.path });
  folder = await createProjectFolder({}, { from: installed.path, packages: [""] });
  trial = await startTrial({ folder, program: NODE });
});
afterAll(() => trial?.cleanup());

async function replaceProgram(files: Record<string, string>): Promise<void> {
  await Promise.all(written.map((name) => rm(join(folder.path, name))));
  await Promise.all(Object.entries(files).map(([name, content]) => folder.write(name, content)));
  written = Object.keys(files);
}

test.each(MODULE_SYSTEMS)("the packed packages serve a program in $title", async ({ files, compile }) => {
  await replaceProgram(files);
  if (compile) {
    await runScript("node_modules/typescript/bin/tsc", compile, { cwd: folder.path });
  }
  // The first program makes the server, and the others declare the same.
  await trial.stack.up(trial.servers().length > 0 ? ["--expect-no-changes"] : []);
  const [server] = trial.servers();
  expect(await trial.stack.outputs()).toMatchObject({
    id: server?.id,
    mcpUrl: expect.stringContaining(String(server?.id)),
    emulator: ["function", true],
  });
});

test("nothing is left to do after the last of them, and nothing is left when it is destroyed", () =>
  trial.finish());
