import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const PROGRAMS = ["pulumi", "pulumi-language-nodejs", "pulumi-resource-pulumi-nodejs"];

/** Programs that answer as the Pulumi CLI of that version does when it is asked for it. */
export async function writeFakeCli(binDir: string, version: string, programs = PROGRAMS): Promise<void> {
  await mkdir(binDir, { recursive: true });
  for (const program of programs) {
    await writeScript(join(binDir, program), `echo v${version}`);
  }
}

export async function writeScript(file: string, body: string): Promise<void> {
  await writeFile(file, `#!/bin/sh\n${body}\n`);
  await chmod(file, 0o755);
}
