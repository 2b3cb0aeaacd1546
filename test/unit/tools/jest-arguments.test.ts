import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { jestArguments } from "../../../tools/run-tests/jest-arguments";
import type { StateServerKind } from "../../../tools/state-servers";

function kind(name: string, prepare: () => Promise<void>): StateServerKind {
  const start = () => Promise.reject(new Error("not asked for"));
  return { name, testFile: `${name}.test.ts`, howToHave: `install ${name}`, prepare, start };
}

const HERE = kind("here", async () => {});
const MISSING = kind("missing", () => Promise.reject(new Error("there is no such program")));
const ALL = ["--selectProjects", "unit", "faults", "host", "engine", "state"];

async function ask(args: string[], kinds: StateServerKind[]) {
  const said: string[] = [];
  return { args: await jestArguments(args, kinds, (line) => said.push(line)), said };
}

test("every test runs where the machine has all for it", async () => {
  expect(await ask(["--bail"], [HERE])).toEqual({ args: ["--bail", ...ALL], said: [] });
});

test("what the machine cannot run is left out, beside what jest's configuration leaves out", async () => {
  const { args, said } = await ask([], [HERE, MISSING]);
  const { testPathIgnorePatterns } = require("../../../jest.config.js").projects[0];
  expect(testPathIgnorePatterns).toContain("/node_modules/");
  const ignored = [...testPathIgnorePatterns, "/test/state/missing.test.ts"];
  expect(args).toEqual([...ALL, "--testPathIgnorePatterns", ...ignored]);
  expect(said).toEqual([
    "Left out: state in missing, because of: there is no such program. To have it: install missing.",
  ]);
});

test("the line about what is left out shows why a command failed", async () => {
  const run = promisify(execFile);
  const script = 'console.error("Looking for it\\n\\nERROR: no way to the registry.\\n"); process.exit(1)';
  const failing = kind("failing", async () => {
    await run(process.execPath, ["-e", script]);
  });
  expect((await ask([], [failing])).said).toEqual([
    "Left out: state in failing, because of: ERROR: no way to the registry. To have it: install failing.",
  ]);
});

test("where the machine can run none of them, their project is left out", async () => {
  expect((await ask([], [MISSING])).args).toEqual(ALL.slice(0, -1));
});

test.each([[["--selectProjects", "state"]], [["--selectProjects=unit"]]])(
  "a caller who says %j gets that and nothing else",
  async (args) => {
    expect(await ask(args, [MISSING])).toEqual({ args, said: [] });
  },
);
