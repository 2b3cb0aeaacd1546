import { join, relative } from "node:path";

const LongestFirst = require("../../support/longest-first.js");
const SECONDS = require("../../support/suite-seconds.json");

const TESTS = join(__dirname, "../..");

const CONTEXT = { config: { cache: false }, hasteFS: { getSize: () => 1 } };

/** The order in which jest starts suites, none of which has run on this machine. */
function order(...names: string[]): string[] {
  const sequencer = new LongestFirst({ globalConfig: {} });
  const tests = names.map((name) => ({
    path: join(TESTS, name),
    context: CONTEXT,
  }));
  return sequencer
    .sort(tests)
    .map(({ path }: { path: string }) => relative(TESTS, path).replaceAll("\\", "/"));
}

test("long suites start first, and those that wait alternate with those that keep a core busy", () => {
  const byLength = (...names: string[]) => names.sort((one, other) => SECONDS[other] - SECONDS[one]);
  const [longHost = "", shortHost = ""] = byLength("host/leak.test.ts", "host/load.test.ts");
  const [longEngine = "", shortEngine = ""] = byLength("engine/scale.test.ts", "engine/mcp-server.test.ts");
  expect(order("unit/one.test.ts", shortHost, shortEngine, longHost, longEngine)).toEqual([
    longHost,
    longEngine,
    shortHost,
    shortEngine,
    "unit/one.test.ts",
  ]);
});

test("machines get suites that take about as long, and each suite is on one of them", () => {
  const sequencer = new LongestFirst({ globalConfig: {} });
  const names = [
    "engine/mcp-server",
    "engine/mcp-server-keys",
    "engine/session",
    "host/load",
    "unit/one",
    "unit/another",
  ];
  const tests = names.map((name) => ({ path: join(TESTS, `${name}.test.ts`) }));
  const shards = [1, 2, 3].map((shardIndex) => sequencer.shard(tests, { shardIndex, shardCount: 3 }));
  expect(shards.flat()).toHaveLength(tests.length);
  expect(new Set(shards.flat())).toEqual(new Set(tests));
  expect(shards.map(([longest]) => tests.indexOf(longest)).sort()).toEqual([0, 1, 2]);
});

test("no suite is left out, however many of a kind there are", () => {
  const hosts = ["host/a.test.ts", "host/b.test.ts", "host/c.test.ts"];
  expect(order(...hosts, "unit/one.test.ts").sort()).toEqual([...hosts, "unit/one.test.ts"]);
});
