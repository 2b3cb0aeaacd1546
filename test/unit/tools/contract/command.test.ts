import { join } from "node:path";
import { cleanEnvironment } from "../../../../tools/clean-environment";
import { startProcess } from "../../../../tools/run-process";

const ROOT = join(__dirname, "../../../..");
const EXCERPT = join(ROOT, "test/fixtures/openapi-excerpt.yaml");

function contract(...args: string[]) {
  const command = [join(ROOT, "tools/dist/contract/main.js"), ...args];
  return startProcess("node", command, { cwd: ROOT, env: cleanEnvironment(), timeoutMs: 20_000 }).result;
}

test("ends with 0 where the document has all that is used, and shows what is new", async () => {
  const { code, stdout } = await contract(EXCERPT, "--only", "webhook_subscriptions");
  expect(stdout).toBe(
    "webhook_subscriptions\n" +
      "    new  GET /webhook_subscriptions/event_types  query cursor\n\n" +
      "0 removed, 0 changed, 0 deprecated, 1 new. 0 of them hit what the client uses.\n",
  );
  expect(code).toBe(0);
});

test("ends with 1 where something that is used is removed, which comes first in its table", async () => {
  const { code, stdout } = await contract(EXCERPT);
  expect(stdout).toMatch(/^mcp\n {2}! {2}removed {2}\S+ \/mcp\S* +route$/m);
  expect(stdout).toMatch(/^auth_configs\n( {2}! {2}removed .*\n)+( {5}deprecated .*\n)+/m);
  expect(stdout).toMatch(/hit what the client uses, marked !\.\n$/);
  expect(code).toBe(1);
});

test.each([
  ["without a file", [], /^usage: npm run contract/],
  ["with two files", [EXCERPT, EXCERPT], /^usage: npm run contract/],
  [
    "for a resource that there is not",
    [EXCERPT, "--only", "apps"],
    /^There is no resource apps; there are .*\bauth_configs, /,
  ],
  ["with what is no document", [__filename], /command\.test\.ts .*OpenAPI document of version 3\.0 or 3\.1/s],
])("ends with 2 %s", async (_, args, message) => {
  const { code, stdout, stderr } = await contract(...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(message);
});
