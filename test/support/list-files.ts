import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** The files below a folder, in order, without those below its own `node_modules`, all with forward slashes. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((file) => !file.startsWith("node_modules/"))
    .sort();
}
