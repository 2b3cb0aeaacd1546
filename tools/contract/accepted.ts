import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "../root";
import type { Difference } from "./difference";

/** Differences that somebody has looked at: what the document leaves out, and the service is known to have. */
const ACCEPTED_FILE = join(ROOT, "tools/contract/accepted.txt");

export async function readAccepted(): Promise<string[]> {
  return acceptedLines(await readFile(ACCEPTED_FILE, "utf8"));
}

/** The lines of a text, without those that begin with `#`. */
export function acceptedLines(text: string): string[] {
  const lines = text.split("\n").map((line) => line.trim());
  return lines.filter((line) => line !== "" && !line.startsWith("#"));
}

/** Takes out what is accepted. `unneeded` are the lines that stand for no difference any more. */
export function withoutAccepted(differences: readonly Difference[], accepted: readonly string[]) {
  const lines = differences.map(lineOf);
  return {
    open: differences.filter((difference) => !accepted.includes(lineOf(difference))),
    unneeded: accepted.filter((line) => !lines.includes(line)),
  };
}

/** A difference as a line, such as `removed DELETE /auth_configs/{} response success`. */
function lineOf({ change, operation, where, what }: Difference): string {
  return [change, operation, where, what].join(" ").trim();
}
