import { cp, mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { runTool } from "../../tools/run-tool";
import { packPackage } from "./package-tools";
import { createProjectFolder } from "./project-folder";

/** The emulator as its `Dockerfile` makes it of the packed package, in a folder instead of an image. */
export interface ImageFolder {
  path: string;
  entrypoint: string[];
  healthcheck: string[];
}

/** Copies what the `Dockerfile` copies, and runs what it runs. Rejects where the package does not have that. */
export async function makeImageFolder(): Promise<ImageFolder> {
  const { path: context } = await createProjectFolder({}, { packages: [] });
  await runTool("tar", ["-xzf", await packPackage("emulator"), "--strip-components", "1"], context);
  const image: ImageFolder = {
    path: (await createProjectFolder({}, { packages: [] })).path,
    entrypoint: [],
    healthcheck: [],
  };
  for (const [keyword, content] of instructionsOf(await readFile(join(context, "Dockerfile"), "utf8"))) {
    if (keyword === "COPY") {
      const [from = "", to = ""] = content.split(" ");
      const target = join(image.path, to.endsWith("/") ? `${to}${from}` : to);
      await mkdir(dirname(target), { recursive: true });
      await cp(join(context, from), target, { recursive: true });
    } else if (keyword === "RUN") {
      // It empties npm's cache, which is not to be that of the machine.
      const env = { npm_config_cache: join(image.path, "cache") };
      await runTool("sh", ["-c", content], image.path, env);
    } else if (keyword === "ENTRYPOINT") {
      image.entrypoint = listIn(content);
    } else if (keyword === "HEALTHCHECK") {
      image.healthcheck = listIn(content);
    }
  }
  return image;
}

/** The instructions of a `Dockerfile`, each with its keyword. */
function instructionsOf(text: string): [keyword: string, content: string][] {
  const lines = text.replace(/\\\n\s*/g, "").split("\n");
  return lines
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => [line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)]);
}

/** The command in an instruction that has it as a list in JSON. */
function listIn(content: string): string[] {
  const [list = "[]"] = /\[.*\]/.exec(content) ?? [];
  return JSON.parse(list);
}
