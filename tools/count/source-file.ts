import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import ts from "typescript";

/** A TypeScript file, parsed. */
export interface SourceFile {
  /** From the folder that was read, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly parsed: ts.SourceFile;
}

/** Folders of what is compiled, or belongs to others. */
const LEFT_OUT = /(^|\/)(dist|node_modules|build)\//;

/** Reads the TypeScript files of some folders below a root, in order. */
export function readSources(root: string, ...folders: string[]): SourceFile[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((file) =>
        relative(root, join(root, folder, file))
          .split(sep)
          .join("/"),
      ),
    )
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".d.ts") && !LEFT_OUT.test(path))
    .sort()
    .map((path) => sourceFile(path, readFileSync(join(root, path), "utf8")));
}

const sourceFile = (path: string, text: string): SourceFile => ({
  path,
  text,
  parsed: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true),
});

/** Walks all nodes of a file, comments left out. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) {
    if (!ts.isJSDoc(child)) {
      yield* nodesOf(child);
    }
  }
}
