import { existsSync } from "node:fs";
import { readdir, symlink } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { createProjectFolder } from "./project-folder";

/** Returns a PATH on which some programs are missing, and all others are found. */
export async function pathWithout(
  programs: readonly string[],
  path = process.env.PATH ?? "",
): Promise<string> {
  const folders = path.split(delimiter).map(async (folder) => {
    if (!programs.some((name) => existsSync(join(folder, name)))) {
      return folder;
    }
    const others = await createProjectFolder({}, { packages: [] });
    const kept = (await readdir(folder)).filter((name) => !programs.includes(name));
    await Promise.all(kept.map((name) => symlink(join(folder, name), join(others.path, name))));
    return others.path;
  });
  return (await Promise.all(folders)).join(delimiter);
}
