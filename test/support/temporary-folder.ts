import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder for one test. */
export function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), "pulumi-composio-test-"));
}

export function removeFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}

/** Gives `use` a file with this text, which is gone afterwards. */
export async function inTemporaryFile<T>(text: string, use: (file: string) => Promise<T>): Promise<T> {
  const folder = await temporaryFolder();
  try {
    const file = join(folder, "document");
    await writeFile(file, text);
    return await use(file);
  } finally {
    await removeFolder(folder);
  }
}
