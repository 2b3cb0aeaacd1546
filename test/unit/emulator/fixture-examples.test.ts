import { join } from "node:path";
import { failuresOfNpmTest, runNpmTest } from "../../support/npm-test";
import { copyExample } from "../../support/project-folder";

const EXAMPLES = join(__dirname, "../../../examples");

interface Framework {
  example: string;
  /** How many tests it has. */
  tests: number;
  /** The arguments with which it writes its report. */
  report: string[];
  file: string;
  /** Pieces of the file that have the program take any answer, and ask for what the emulator lacks. */
  mistakes: [before: string, after: string][];
  unanswered: RegExp;
}

const FRAMEWORKS: Framework[] = [
  {
    example: "emulator-jest",
    tests: 4,
    report: ["--json"],
    file: "assistant.ts",
    mistakes: [
      ["response.status !== 404", "response.status < 400"],
      ['"DELETE", `/tool_router/session/', '"DELETE", `/tool_router/sessions/'],
    ],
    unanswered: /the emulator has no route for DELETE \/api\/v3\.1\/tool_router\/sessions\//,
  },
  {
    example: "emulator-vitest",
    tests: 3,
    report: ["--reporter=json"],
    file: "deliveries.ts",
    mistakes: [
      ["if (!response.ok)", "if (response.status === 500)"],
      ['"PATCH", `/webhook_subscriptions/', '"PATCH", `/webhooks/'],
    ],
    unanswered: /the emulator has no route for PATCH \/api\/v3\.1\/webhooks\//,
  },
];

test.each(FRAMEWORKS)("the tests of the example $example pass", async ({ example, tests, report }) => {
  const { passed, ...others } = await runNpmTest(join(EXAMPLES, example), { report });
  expect(passed).toHaveLength(tests);
  expect(others).toEqual({});
});

test.each(FRAMEWORKS)(
  "a test of $example fails where the emulator has no answer, though the program takes any",
  async ({ example, report, file, mistakes, unanswered }) => {
    const copy = await copyExample(example);
    for (const [before, after] of mistakes) {
      await copy.replace(file, before, after);
    }
    const failures = await failuresOfNpmTest(copy.path, { report });
    expect(Object.values(failures)).toEqual([expect.stringMatching(unanswered)]);
  },
);
