import { jestArguments } from "../../../tools/run-tests/jest-arguments";
import type { StateServerKind } from "../../../tools/state-servers";

function kind(name: string, prepare: () => Promise<void>): StateServerKind {
  const start = () => Promise.reject(new Error("not asked for"));
  return { name, testFile: `${name}.test.ts`, howToHave: `install ${name}`, prepare, start };
}

const HERE = kind("here", async () => {});
const MISSING = kind("missing", () => Promise.reject(new Error("there is no such program\nat all")));
const ALL = ["--selectProjects", "unit", "host", "engine", "state"];

async function ask(args: string[], kinds: StateServerKind[]) {
  const said: string[] = [];
  return { args: await jestArguments(args, kinds, (line) => said.push(line)), said };
}

test("every test runs where the machine has all for it", async () => {
  expect(await ask(["--bail"], [HERE])).toEqual({ args: ["--bail", ...ALL], said: [] });
});

test("what the machine cannot run is left out, and one line says how to have it", async () => {
  expect(await ask([], [HERE, MISSING])).toEqual({
    args: [...ALL, "--testPathIgnorePatterns", "/node_modules/", "/test/state/missing.test.ts"],
    said: ["Left out: state in missing, because there is no such program. To have it: install missing."],
  });
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
