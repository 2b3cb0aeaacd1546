import { join } from "node:path";
import { messageOf } from "../errors";
import { ROOT } from "../root";
import type { StateServerKind } from "../state-servers";

const PROJECTS = ["unit", "faults", "host", "engine"];

interface JestProject {
  testPathIgnorePatterns: string[];
}

/**
 * Selects every test that this machine has all for, unless the caller selects projects.
 *
 * @param say Takes a line about what is left out.
 */
export async function jestArguments(
  args: string[],
  kinds: StateServerKind[],
  say: (line: string) => void,
): Promise<string[]> {
  if (args.some((arg) => arg.startsWith("--selectProjects"))) {
    return args;
  }
  const missing = (await Promise.all(kinds.map((kind) => isMissing(kind, say)))).flat();
  const projects = missing.length < kinds.length ? [...PROJECTS, "state"] : PROJECTS;
  const selection = [...args, "--selectProjects", ...projects];
  if (missing.length === 0 || missing.length === kinds.length) {
    return selection;
  }
  const ignored = [...ignoredAnyway(), ...missing.map(({ testFile }) => `/test/state/${testFile}`)];
  return [...selection, "--testPathIgnorePatterns", ...ignored];
}

/** The patterns that jest's configuration leaves out: patterns of the command line stand in the place of its own. */
function ignoredAnyway(): string[] {
  const { projects } = require(join(ROOT, "jest.config.js"));
  return [...new Set<string>(projects.flatMap((project: JestProject) => project.testPathIgnorePatterns))];
}

/** The kind itself where this machine cannot run it. */
async function isMissing(kind: StateServerKind, say: (line: string) => void): Promise<StateServerKind[]> {
  try {
    await kind.prepare();
    return [];
  } catch (error) {
    say(`Left out: state in ${kind.name}, because of: ${reasonOf(error)}. To have it: ${kind.howToHave}.`);
    return [kind];
  }
}

/** The last line that says something: that of a failed command begins with the command, and ends with its reason. */
function reasonOf(error: unknown): string {
  const lines = messageOf(error)
    .split("\n")
    .map((line) => line.trim().replace(/\.$/, ""));
  return lines.findLast((line) => line !== "") ?? "no reason was given";
}
