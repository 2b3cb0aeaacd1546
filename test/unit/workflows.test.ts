import { join } from "node:path";
import { readWorkflows, stepsOf } from "../support/workflows";

const REPOSITORY = join(__dirname, "../..");
const workflows = [REPOSITORY, join(REPOSITORY, "examples/ci")].flatMap((folder) => [
  ...readWorkflows(folder),
]);

test.each(workflows)("%s pins every action, and says what it may do", (_, workflow) => {
  const uses = stepsOf(workflow).flatMap((step) => step.uses ?? []);
  expect(uses.length).toBeGreaterThan(0);
  expect(uses.filter((action) => !/^[\w-]+\/[\w./-]+@[0-9a-f]{40}$/.test(action))).toEqual([]);
  expect(workflow.permissions).toBeDefined();
  expect(JSON.stringify(workflow.permissions)).not.toMatch(/write-all|contents":"write/);
  expect(workflow.concurrency).toBeDefined();
});
