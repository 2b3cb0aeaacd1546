import { messageOf } from "../errors";
import type { StateServerKind } from "../state-servers";

const PROJECTS = ["unit", "host", "engine"];

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
  // They stand in the place of those in jest's configuration.
  const ignored = ["/node_modules/", ...missing.map(({ testFile }) => `/test/state/${testFile}`)];
  return [...selection, "--testPathIgnorePatterns", ...ignored];
}

/** The kind itself where this machine cannot run it. */
async function isMissing(kind: StateServerKind, say: (line: string) => void): Promise<StateServerKind[]> {
  try {
    await kind.prepare();
    return [];
  } catch (error) {
    const [reason] = messageOf(error).split("\n");
    say(`Left out: state in ${kind.name}, because ${reason}. To have it: ${kind.howToHave}.`);
    return [kind];
  }
}
