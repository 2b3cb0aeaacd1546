import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { startProcess } from "../run-process";
import { PLUGIN_FOLDER, ROOT } from "./folder";
import { BUNDLE, LAUNCHERS, PLUGIN_NAME } from "./launchers";

/** Bundles the compiled plugin into one file, which needs nothing but Node, and puts the launchers beside it. */
export async function buildPlugin(): Promise<void> {
  await rm(PLUGIN_FOLDER, { recursive: true, force: true });
  await mkdir(PLUGIN_FOLDER, { recursive: true });
  await build({
    entryPoints: [join(ROOT, "provider/dist/hosts/plugin/main.js")],
    outfile: join(PLUGIN_FOLDER, BUNDLE),
    bundle: true,
    platform: "node",
    target: "node20",
    minify: true,
    keepNames: true,
    legalComments: "eof",
    logLevel: "warning",
  });
  for (const [name, text] of Object.entries(LAUNCHERS)) {
    await writeFile(join(PLUGIN_FOLDER, name), text, { mode: 0o755 });
  }
}

/**
 * Packs the plugin as `pulumi plugin install --file` takes it.
 *
 * @param folder Where the file is put.
 * @returns The file. It is the same for every system.
 */
export async function packPlugin(folder: string): Promise<string> {
  const { version }: { version: string } = require(join(ROOT, "provider/package.json"));
  const file = join(folder, `${PLUGIN_NAME}-v${version}.tar.gz`);
  await mkdir(folder, { recursive: true });
  const { code, stderr } = await startProcess("tar", ["-czf", file, "-C", PLUGIN_FOLDER, "."], {
    cwd: ROOT,
    env: process.env as Record<string, string>,
    timeoutMs: 60_000,
  }).result;
  if (code !== 0) {
    throw new Error(`tar failed: ${stderr.trim()}`);
  }
  return file;
}
