import { posix } from "node:path";
import ts from "typescript";
import { nodesOf, type SourceFile } from "./source-file";

/** Base names that stand so often or more, each with how often, the most frequent first. */
export function frequentBaseNames(files: readonly SourceFile[], often: number): [string, number][] {
  const names = new Map<string, number>();
  for (const { path } of files) {
    const name = posix.basename(path);
    names.set(name, (names.get(name) ?? 0) + 1);
  }
  return [...names].filter(([, times]) => times >= often).sort(([, some], [, other]) => other - some);
}

/** How many of the files name each of these words in their code: as an identifier or as a text. */
export function filesThatName(files: readonly SourceFile[], words: readonly string[]): number[] {
  const said = files.map(({ parsed }) => new Set([...nodesOf(parsed)].flatMap(wordOf)));
  return words.map((word) => said.filter((each) => each.has(word)).length);
}

const wordOf = (node: ts.Node): string[] =>
  ts.isIdentifier(node) || ts.isStringLiteralLike(node) ? [node.text] : [];

/** How many doc comments of a file begin with a word. */
export const docCommentsThatBegin = ({ text }: SourceFile, word: string): number =>
  [...text.matchAll(new RegExp(`/\\*\\*[\\s*]*${word}\\b`, "g"))].length;
