import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const REPOSITORY = resolve(__dirname, "../../..");

export interface ProgramCopy {
  path: string;
  /** Replaces a piece of the program's text. */
  replace(before: string, after: string): Promise<void>;
  remove(): Promise<void>;
}

/** The quickstart in a folder of its own, so that the demo can edit it. */
export async function copyQuickstart(): Promise<ProgramCopy> {
  const path = await mkdtemp(join(tmpdir(), "pulumi-composio-demo-"));
  await cp(join(REPOSITORY, "examples/quickstart"), path, { recursive: true });
  await symlink(join(REPOSITORY, "node_modules"), join(path, "node_modules"), "junction");
  return {
    path,
    async replace(before, after) {
      const file = join(path, "index.ts");
      const text = await readFile(file, "utf8");
      if (!text.includes(before)) {
        throw new Error(`The quickstart does not say ${before}.`);
      }
      await writeFile(file, text.replace(before, after));
    },
    remove: () => rm(path, { recursive: true, force: true }),
  };
}
