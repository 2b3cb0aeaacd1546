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

/** Prints how many modules of the package a process has loaded after its first request, which fails at once. */
const CONNECT = `
  const { connectBySettings } = require("${resolve(__dirname, "../../../provider/dist/resources/connect-by-settings")}");
  const env = { ...process.env, COMPOSIO_API_KEY: "ak_any", COMPOSIO_RETRY_SECONDS: "0" };
  const log = { warn() {}, info: (line) => process.stderr.write(line) };
  const api = connectBySettings({ config: () => undefined, env }, log);
  api.tools.list("gmail").catch(() => {
    const own = Object.keys(require.cache).filter((file) => !file.includes("node_modules"));
    console.log(JSON.stringify(own));
  });
`;

test("the request log is loaded only where it is asked for, and is a single module", async () => {
  const run = async (debug: string) => {
    const env = { PATH: process.env.PATH, COMPOSIO_BASE_URL: "http://127.0.0.1:1", COMPOSIO_DEBUG: debug };
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ["-e", CONNECT], { env });
    return { own: JSON.parse(stdout) as string[], stderr };
  };
  const [off, on] = [await run("false"), await run("1")];
  expect(off.stderr).toBe("");
  expect(on.stderr).toContain("no answer");
  const added = on.own.filter((file) => !off.own.includes(file));
  expect(added).toEqual([expect.stringMatching(/composio.request-log\.js$/)]);
  expect(off.own).toHaveLength(on.own.length - 1);
});
