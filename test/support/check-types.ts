import { runScript } from "./run-script";

const TSC = require.resolve("typescript/bin/tsc");
const OPTIONS = ["--noEmit", "--strict", "--module", "node16", "--target", "es2022", "--skipLibCheck"];

/** Rejects with what the compiler says of programs in a folder: those that are served run without a look at their types. */
export async function checkTypes(folder: string, programs = ["index.ts"]): Promise<void> {
  await runScript(TSC, [...OPTIONS, ...programs], { cwd: folder });
}
