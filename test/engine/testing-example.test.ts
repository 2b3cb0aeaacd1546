import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createPulumiStack, type PulumiStack } from "../../tools/pulumi-stack";
import { WITHOUT_TYPES } from "../support/example-environment";
import { copyExample, createProjectFolder } from "../support/project-folder";
import { runNpm } from "../support/run-script";

const EXAMPLE = join(__dirname, "../../examples/testing");

const RULES = [
  "every server lists the tools that agents may use",
  "no agent may merge",
  "each agent has an address of its own",
];
const LIFE = [
  "the servers are made, and then nothing is left to do",
  "a tool that somebody adds in Composio is taken away by the next update",
  "nothing is left when the stack is destroyed",
];

/** The report that Jest writes, as far as it matters here. */
interface Report {
  testResults: { assertionResults: { title: string; status: string }[] }[];
}

let stack: PulumiStack;

beforeAll(async () => {
  stack = await createPulumiStack({ cwd: EXAMPLE, env: WITHOUT_TYPES });
});
afterAll(() => stack.cleanup());

/** Runs `npm test` as a user does, who has the Pulumi CLI. Returns the titles of the tests by their status. */
async function npmTest(cwd: string, ...args: string[]): Promise<Record<string, string[]>> {
  const { path } = await createProjectFolder({}, { packages: [] });
  const file = join(path, "report.json");
  const run = runNpm(["test", "--", "--json", `--outputFile=${file}`, ...args], {
    cwd,
    env: stack.environment,
  });
  const failure = await run.then(() => undefined, String);
  const report: Report = await readFile(file, "utf8").then(JSON.parse, () => {
    throw new Error(`npm test wrote no report: ${failure}`);
  });
  const titles: Record<string, string[]> = {};
  for (const { title, status } of report.testResults.flatMap(({ assertionResults }) => assertionResults)) {
    titles[status] = [...(titles[status] ?? []), title];
  }
  expect(failure === undefined).toBe(titles.failed === undefined);
  return titles;
}

test("the example's own tests pass", async () => {
  const { passed, ...others } = await npmTest(EXAMPLE);
  expect(new Set(passed)).toEqual(new Set([...RULES, ...LIFE]));
  expect(others).toEqual({});
});

test("they fail for a program in which agents may use every tool of a server", async () => {
  const copy = await copyExample("testing");
  await copy.replace(
    "index.ts",
    'allowedTools: ["GITHUB_LIST_REPOSITORY_ISSUES", "GITHUB_CREATE_A_PULL_REQUEST"],',
    "",
  );
  const { failed, passed } = await npmTest(copy.path);
  expect(new Set(failed)).toEqual(new Set([RULES[0], LIFE[1]]));
  expect(passed).toHaveLength(4);
});
