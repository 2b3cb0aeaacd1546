import { join } from "node:path";
import { cleanEnvironment } from "../../tools/clean-environment";
import { OFFICIAL_CLIENT } from "../../tools/contract/official-client";
import { createPythonEnvironmentOf } from "../../tools/python-environment";
import { startProcess } from "../../tools/run-process";
import { readPage } from "../support/code-blocks";
import { copyExample, type ProjectFolder } from "../support/project-folder";

let example: ProjectFolder;
let bin: string;

beforeAll(async () => {
  example = await copyExample("emulator-pytest");
  const packages = ["--only-binary=:all:", "-r", join(example.path, "requirements.txt")];
  bin = await createPythonEnvironmentOf(join(example.path, "venv"), packages);
});

/** Runs pytest in the example. Returns what it prints. */
async function pytest(): Promise<{ code: number | null; stdout: string }> {
  const { code, stdout } = await startProcess(join(bin, "python"), ["-m", "pytest"], {
    cwd: example.path,
    env: cleanEnvironment(),
    timeoutMs: 120_000,
    withDescendants: true,
  }).result;
  return { code, stdout };
}

test("the example's own tests pass, with the client whose operations are recorded", async () => {
  expect(readPage("examples/emulator-pytest/requirements.txt").split("\n")).toContain(OFFICIAL_CLIENT);
  const { code, stdout } = await pytest();
  expect(stdout).toMatch(/\b3 passed in /);
  expect(code).toBe(0);
});

test("a test fails where the emulator has no answer, though the program takes any", async () => {
  await example.replace(
    "assistant.py",
    "composio.tool_router.session.delete(session_id)\n        except NotFoundError:",
    "composio.files.list()\n        except Exception:",
  );
  const { code, stdout } = await pytest();
  expect(stdout).toContain("AssertionError: the emulator has no route for ");
  expect(code).toBe(1);
});
