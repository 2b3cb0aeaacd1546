import { cp, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Publication } from "../../publication";
import { ROOT } from "../../root";
import { runTool } from "../../run-tool";
import { fillManifests } from "../manifests";

/** The folders that a build makes and packages hold. */
const BUILT = ["provider/dist", "provider/dynamic", "provider/plugin", "emulator/dist", "policy/dist"];

/** Copies what is committed and what is built, as it is once the repository is known. */
export async function copyForRelease(folder: string, from: Publication): Promise<void> {
  const listed = (await runTool("git", ["ls-files", "-z"], ROOT)).split("\0").filter(Boolean);
  for (const file of listed) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await cp(join(ROOT, file), join(folder, file));
  }
  for (const built of BUILT) {
    await cp(join(ROOT, built), join(folder, built), { recursive: true });
  }
  await symlink(join(ROOT, "node_modules"), join(folder, "node_modules"), "junction");
  const manifest = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  manifest.config.repository = from.repository;
  await writeFile(join(folder, "package.json"), `${JSON.stringify(manifest, undefined, 2)}\n`);
  await fillManifests(folder, from);
}
