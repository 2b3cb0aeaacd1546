import { spawnSync } from "node:child_process";
import { messageOf } from "../errors";
import { ensurePulumiCli } from "../pulumi-cli";
import { ensureLanguageHost } from "../pulumi-cli/language-host";
import { STATE_SERVERS, type StateServerKind } from "../state-servers";

const PROJECTS = ["unit", "host", "engine", "state"];

/** Runs jest, on every test that this machine has all for unless the arguments select other projects. */
async function main(args: string[]): Promise<void> {
  await ensurePulumiCli();
  await ensureLanguageHost("yaml");
  const selection = args.includes("--selectProjects") ? [] : await allThatRunHere();
  const jest = spawnSync(process.execPath, [require.resolve("jest/bin/jest"), ...args, ...selection], {
    stdio: "inherit",
  });
  process.exitCode = jest.status ?? 1;
}

async function allThatRunHere(): Promise<string[]> {
  const missing = (await Promise.all(STATE_SERVERS.map(isMissing))).flat();
  const ignored = missing.map(({ testFile }) => `/test/state/${testFile}`);
  return [
    ...["--selectProjects", ...PROJECTS],
    ...(ignored.length > 0 ? ["--testPathIgnorePatterns", ...ignored] : []),
  ];
}

/** The kind itself where this machine cannot run it, which is said. */
async function isMissing(kind: StateServerKind): Promise<StateServerKind[]> {
  try {
    await kind.prepare();
    return [];
  } catch (error) {
    const [reason] = messageOf(error).split("\n");
    console.error(`Left out: state in ${kind.name}, because ${reason}. To have it: ${kind.howToHave}.`);
    return [kind];
  }
}

main(process.argv.slice(2)).catch((error) => {
  console.error(messageOf(error));
  process.exitCode = 1;
});
