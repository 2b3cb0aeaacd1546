import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";

/** It prints what is loaded in a process that has loaded Pulumi. */
const PROGRAM = resolve(__dirname, "../../../bench/programs/loading.js");

interface Loaded {
  modules: Record<string, number>;
}

test("nothing is loaded that an operation does not need", async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM]);
  const { own, api }: { own: Loaded; api: Loaded } = JSON.parse(stdout);
  expect(Object.keys(own.modules).sort()).toEqual(["fastest-levenshtein", "pulumi-composio"]);
  expect(Object.keys(api.modules).sort()).toEqual(["async-mutex", "pulumi-composio", "tslib", "zod"]);
  // All of zod 4 has 95 modules.
  expect(api.modules.zod).toBeLessThan(15);
});
