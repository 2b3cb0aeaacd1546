import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { runTool } from "./run-tool";

/**
 * Packs what lies in a folder.
 *
 * @param target The folder where the file is put.
 * @returns The file.
 */
export async function packFolder(content: string, name: string, target: string): Promise<string> {
  await mkdir(target, { recursive: true });
  // Without a drive in the name of the file, which some tars on Windows take for a host.
  await runTool("tar", ["-czf", name, "-C", content, "."], target);
  return join(target, name);
}
