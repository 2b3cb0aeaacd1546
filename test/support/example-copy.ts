import { cp, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { createProjectFolder, type ProjectFolder } from "./project-folder";

const EXAMPLES = resolve(__dirname, "../../examples");

export interface ExampleCopy extends ProjectFolder {
  /** Replaces a piece of a file's text. Rejects when it is not there. */
  replace(name: string, before: string, after: string): Promise<void>;
}

/** An example in a temporary folder, for a test that edits it. */
export async function copyExample(example: string): Promise<ExampleCopy> {
  const folder = await createProjectFolder({});
  await cp(join(EXAMPLES, example), folder.path, { recursive: true });
  return {
    ...folder,
    async replace(name, before, after) {
      const text = await readFile(join(folder.path, name), "utf8");
      if (!text.includes(before)) {
        throw new Error(`${name} of the example ${example} does not say ${before}`);
      }
      await folder.write(name, text.replace(before, after));
    },
  };
}
