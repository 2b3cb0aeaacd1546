import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { createPythonEnvironment } from "../../python-environment";
import { ROOT } from "../../root";
import { runTool } from "../../run-tool";

const REQUIREMENTS = join(ROOT, "tools/release/check/requirements.txt");

/** Builds the SDK for Python, and has twine say that PyPI would take and show it. */
export async function checkPython(sdk: string, scratch: string): Promise<void> {
  const bin = await createPythonEnvironment(join(scratch, "python-tools"), REQUIREMENTS);
  const out = join(scratch, "python-packages");
  // Without an environment of its own, which it would fill by no checksum.
  await runTool(join(bin, "python3"), ["-m", "build", "--no-isolation", "--outdir", out, sdk], scratch);
  const files = (await readdir(out)).map((name) => join(out, name));
  await runTool(join(bin, "twine"), ["check", "--strict", ...files], scratch);
}
