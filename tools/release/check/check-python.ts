import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { runTool } from "../../run-tool";

/** Builds the SDK for Python, and has twine say that PyPI would take and show it. */
export async function checkPython(sdk: string, scratch: string): Promise<void> {
  const tools = join(scratch, "python-tools");
  await runTool("python3", ["-m", "venv", tools], scratch);
  await runTool(join(tools, "bin/pip"), ["install", "--quiet", "build", "twine"], scratch);
  const out = join(scratch, "python-packages");
  await runTool(join(tools, "bin/python"), ["-m", "build", "--outdir", out, sdk], scratch);
  const files = (await readdir(out)).map((name) => join(out, name));
  await runTool(join(tools, "bin/twine"), ["check", "--strict", ...files], scratch);
}
