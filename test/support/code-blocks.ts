import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A page of the documentation, by its path in the repository. */
export function readPage(path: string): string {
  return readFileSync(join(__dirname, "../..", path), "utf8");
}

/** The code that a page shows in a language. */
export function codeBlocks(language: string, page: string): string[] {
  return [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)]
    .filter(([, fence]) => fence === language)
    .map(([, , code]) => String(code));
}
