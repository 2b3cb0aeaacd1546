import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createProjectFolder } from "./project-folder";
import { runNpm } from "./run-script";

/** The report that Jest and vitest write, as far as it matters here. */
interface Report {
  testResults: { assertionResults: { title: string; status: string; failureMessages: string[] }[] }[];
}

/** How long one test may take on a machine that does much else. */
const TIMEOUT_MS = 120_000;

interface NpmTestOptions {
  env?: Record<string, string>;
  /** The arguments with which the framework writes its report, beside the file. */
  report: string[];
}

/** Runs `npm test` in a folder as a user does. Returns the titles of its tests by their status. */
export async function runNpmTest(cwd: string, options: NpmTestOptions): Promise<Record<string, string[]>> {
  const titles: Record<string, string[]> = {};
  for (const { title, status } of await testsIn(cwd, options)) {
    titles[status] = [...(titles[status] ?? []), title];
  }
  return titles;
}

/** Runs `npm test` in a folder as a user does. Returns what each of the tests that fail says. */
export async function failuresOfNpmTest(
  cwd: string,
  options: NpmTestOptions,
): Promise<Record<string, string>> {
  const failed = (await testsIn(cwd, options)).filter(({ status }) => status === "failed");
  return Object.fromEntries(failed.map(({ title, failureMessages }) => [title, failureMessages.join("\n")]));
}

async function testsIn(cwd: string, { env, report }: NpmTestOptions) {
  const { path } = await createProjectFolder({}, { packages: [] });
  const file = join(path, "report.json");
  const args = [...report, `--outputFile=${file}`, `--testTimeout=${TIMEOUT_MS}`];
  const run = runNpm(["test", "--", ...args], { cwd, ...(env && { env }) });
  const failure = await run.then(() => undefined, String);
  const { testResults }: Report = await readFile(file, "utf8").then(JSON.parse, () => {
    throw new Error(`npm test wrote no report: ${failure}`);
  });
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  expect(failure === undefined).toBe(tests.every(({ status }) => status !== "failed"));
  return tests;
}
