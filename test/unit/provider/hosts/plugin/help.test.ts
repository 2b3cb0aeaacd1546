import { join } from "node:path";
import { version } from "../../../../../provider/core/version";
import { cleanEnvironment } from "../../../../../tools/clean-environment";
import { PLUGIN_FOLDER } from "../../../../../tools/plugin-package/folder";
import { PLUGIN_NAME } from "../../../../../tools/plugin-package/launchers";
import { startProcess } from "../../../../../tools/run-process";

function run(argument: string) {
  const options = { cwd: PLUGIN_FOLDER, env: cleanEnvironment(), timeoutMs: 60_000 };
  return startProcess(join(PLUGIN_FOLDER, PLUGIN_NAME), [argument], options).result;
}

test.each(["--help", "-h"])("%s says what the plugin is, and ends", async (argument) => {
  const { code, stdout, stderr } = await run(argument);
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toContain(`pulumi-resource-composio ${version}`);
  expect(stdout).toContain("Pulumi starts it by itself");
  expect(stdout.trimEnd().split("\n")).toHaveLength(2);
});

test("--version prints the version, and ends", async () => {
  expect(await run("--version")).toMatchObject({ code: 0, stdout: `${version}\n` });
});
