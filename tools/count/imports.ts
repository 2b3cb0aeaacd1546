import { posix } from "node:path";
import ts from "typescript";
import { nodesOf, type SourceFile } from "./source-file";

/** The paths of the project's own modules that a file imports, without their extension. */
function importedPaths({ path, parsed }: SourceFile): string[] {
  return [...nodesOf(parsed)]
    .flatMap((node) => specifierOf(node) ?? [])
    .filter((specifier) => specifier.startsWith("."))
    .map((specifier) => posix.join(posix.dirname(path), specifier));
}

function specifierOf(node: ts.Node): string | undefined {
  const isStatement = ts.isImportDeclaration(node) || ts.isExportDeclaration(node);
  const specifier = isStatement ? node.moduleSpecifier : dynamicSpecifier(node);
  return specifier && ts.isStringLiteral(specifier) ? specifier.text : undefined;
}

/** Of `import("./x")`, as a type and as a call, and of `require("./x")`. */
function dynamicSpecifier(node: ts.Node): ts.Node | undefined {
  if (ts.isImportTypeNode(node)) {
    return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
  }
  const isLoading =
    ts.isCallExpression(node) &&
    (node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === "require");
  return isLoading ? node.arguments[0] : undefined;
}

/** An import of one module by another. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

/** Lists the imports among these files. */
export function importsAmong(files: readonly SourceFile[]): Import[] {
  const modules = new Set(files.map(({ path }) => path.replace(/\.tsx?$/, "")));
  const moduleAt = (path: string): string | undefined =>
    [path, `${path}/index`].find((module) => modules.has(module));
  return files.flatMap((file) =>
    importedPaths(file)
      .flatMap((path) => moduleAt(path) ?? [])
      .map((to) => ({ from: file.path, to })),
  );
}

/** Lists the imports, among these files, of what lies in a folder above the file's own. */
export function upwardImports(files: readonly SourceFile[]): Import[] {
  return importsAmong(files).filter(({ from, to }) => isAbove(posix.dirname(to), posix.dirname(from)));
}

const isAbove = (folder: string, other: string): boolean => other.startsWith(`${folder}/`);
