import type ts from "typescript";
import { nodesOf, type SourceFile } from "./source-file";

/** Counts the lines that are neither blank nor comment alone. */
export function codeLines(file: SourceFile): number {
  return linesOf(file, file.parsed).size;
}

/** The lines of a part of a file, by their numbers, that are neither blank nor comment alone. */
export function linesOf({ parsed, text }: SourceFile, part: ts.Node): Set<number> {
  const lines = new Set<number>();
  const lineAt = (position: number): number => parsed.getLineAndCharacterOfPosition(position).line;
  for (const node of nodesOf(part)) {
    const isToken = node.getChildCount() === 0 && node.getWidth() > 0;
    for (let line = lineAt(node.getStart()); isToken && line <= lineAt(node.getEnd()); line += 1) {
      lines.add(line);
    }
  }
  const written = text.split("\n");
  return new Set([...lines].filter((line) => written[line]?.trim() !== ""));
}
