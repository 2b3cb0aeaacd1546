import { join } from "node:path";
import { createPulumiStack, type PulumiStack } from "../../tools/pulumi-stack";
import { WITHOUT_TYPES } from "../support/example-environment";
import { runNpmTest } from "../support/npm-test";
import { copyExample } from "../support/project-folder";

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

let stack: PulumiStack;

beforeAll(async () => {
  stack = await createPulumiStack({ cwd: EXAMPLE, env: WITHOUT_TYPES });
});
afterAll(() => stack.cleanup());

/** Runs `npm test` as a user does, who has the Pulumi CLI. */
const npmTest = (cwd: string) => runNpmTest(cwd, { env: stack.environment, report: ["--json"] });

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
