import { codeBlocks, readPage } from "../../support/code-blocks";
import { runNpmTest } from "../../support/npm-test";
import { copyExample } from "../../support/project-folder";

test("the tests that the page on testing shows pass, with the program of an example", async () => {
  const blocks = codeBlocks("ts", readPage("docs/testing.md"));
  expect(blocks.length).toBeGreaterThan(2);
  const example = await copyExample("emulator-jest");
  await Promise.all(blocks.map((code, index) => example.write(`page-${index}.test.ts`, code)));

  const { passed, ...others } = await runNpmTest(example.path, { report: ["--json", "page-"] });

  expect(others).toEqual({});
  expect(passed).toHaveLength(blocks.join("").split("\ntest(").length - 1);
});
