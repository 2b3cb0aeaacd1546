import { nodesOf, type SourceFile } from "./source-file";

/** Counts the lines that are neither blank nor comment alone. */
export function codeLines({ parsed, text }: SourceFile): number {
  const lines = new Set<number>();
  const lineAt = (position: number): number => parsed.getLineAndCharacterOfPosition(position).line;
  for (const node of nodesOf(parsed)) {
    const isToken = node.getChildCount() === 0 && node.getWidth() > 0;
    for (let line = lineAt(node.getStart()); isToken && line <= lineAt(node.getEnd()); line += 1) {
      lines.add(line);
    }
  }
  const written = text.split("\n");
  return [...lines].filter((line) => written[line]?.trim() !== "").length;
}
