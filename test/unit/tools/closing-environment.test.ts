import { resolve } from "node:path";
import { startProcess } from "../../../tools/run-process";
import { createProjectFolder } from "../../support/project-folder";

const ENVIRONMENT = resolve(__dirname, "../../support/closing-environment.js");

const FAILING = `
const { createServer } = require("node:http");

test("fails while its server listens and has a connection", async () => {
  const server = createServer((_request, response) => void response.write("begun"));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  await fetch("http://127.0.0.1:" + server.address().port);
  throw new Error("the test fails");
});
`;

test("a test that fails while its server listens ends the run", async () => {
  const folder = await createProjectFolder(
    { "package.json": "{}", "failing.test.js": FAILING },
    { packages: [] },
  );
  const jest = require.resolve("jest/bin/jest");
  const { result } = startProcess(
    process.execPath,
    [jest, "--rootDir", folder.path, "--testEnvironment", ENVIRONMENT, "--runInBand"],
    { cwd: folder.path, env: { ...process.env, CI: "1" } as Record<string, string>, timeoutMs: 20_000 },
  );
  const { code, stderr } = await result;
  expect(stderr).toContain("the test fails");
  expect(stderr).not.toContain("did not exit");
  expect(code).toBe(1);
});
