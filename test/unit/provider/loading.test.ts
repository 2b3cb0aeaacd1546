import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { buildDynamicHost } from "#tools/dynamic-bundle/index";

/**
 * Prints which modules of the bundle run when it is loaded, which more with a first request, which fails at once, and
 * which of Node's own belong to its fetch. The bundler has made a function of each, with the path of the module as its name.
 */
const PROGRAM = `
  const { Session } = require("node:inspector");
  const session = new Session();
  session.connect();
  const post = (method, args) => {
    let answer;
    session.post(method, args, (error, result) => {
      if (error) throw error;
      answer = result;
    });
    return answer;
  };
  const modulesRun = () =>
    post("Profiler.takePreciseCoverage")
      .result.filter(({ url }) => url.endsWith("pulumi-composio-dynamic.cjs"))
      .flatMap(({ functions }) => functions)
      .filter(({ functionName, ranges }) => functionName.includes("/") && ranges[0].count > 0)
      .map(({ functionName }) => functionName);
  post("Profiler.enable");
  post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
  const { mcpServer } = require("pulumi-composio/dynamic");
  const loaded = modulesRun();
  const state = { name: "support", authConfigIds: ["ac_gmail_prod"] };
  mcpServer.read("a-server", state).catch(() => {
    const ofFetch = process.moduleLoadList.filter((name) => name.includes("undici"));
    console.log(JSON.stringify({ loaded, requested: modulesRun(), ofFetch }));
  });
`;

beforeAll(() => buildDynamicHost());

test("nothing is loaded that an operation does not need", async () => {
  const env = {
    PATH: process.env.PATH,
    COMPOSIO_API_KEY: "ak_any",
    COMPOSIO_BASE_URL: "http://127.0.0.1:1",
    COMPOSIO_RETRY_SECONDS: "0",
  };
  const { stdout } = await promisify(execFile)(process.execPath, ["-e", PROGRAM], { env, cwd: __dirname });
  const { loaded, requested, ofFetch }: Record<string, string[]> = JSON.parse(stdout);
  expect(packagesOf(loaded)).toEqual(["fastest-levenshtein", "provider"]);
  expect(packagesOf(requested)).toEqual(expect.arrayContaining(["async-mutex", "axios", "provider", "zod"]));
  expect(packagesOf(requested)).not.toContain("form-data");
  expect(ofFetch).toEqual([]);
  // All of zod 4 has 95 modules.
  expect(requested?.filter((path) => path.startsWith("node_modules/zod/")).length).toBeLessThan(15);
});

function packagesOf(modules: readonly string[] = []): string[] {
  return [
    ...new Set(modules.map((path) => path.replace(/^.*node_modules\//, "").split("/")[0] ?? "")),
  ].sort();
}

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

test("the endpoints of a kind are loaded only where they are asked", async () => {
  const env = { PATH: process.env.PATH, COMPOSIO_BASE_URL: "http://127.0.0.1:1" };
  const { stdout } = await promisify(execFile)(process.execPath, ["-e", CONNECT], { env });
  const own: string[] = JSON.parse(stdout);
  expect(own.filter((file) => /[\\/]catalogue[\\/]tools\.js$/.test(file))).toHaveLength(1);
  expect(own.filter((file) => /[\\/]resources[\\/][^\\/]+[\\/]/.test(file))).toEqual([]);
});
