import { posix } from "node:path";
import ts from "typescript";
import { nodesOf, type SourceFile } from "./source-file";

/** A part of a file. */
export interface Part {
  readonly file: SourceFile;
  readonly node: ts.Node;
}

const keyOf = (module: string, name: string): string => `${module}:${name}`;
const moduleOf = ({ path }: SourceFile): string => path.replace(/\.tsx?$/, "");

/** Finds the function, the class or the constants that stand at the top of a module under a name. */
export function declarationOf(files: readonly SourceFile[], key: string): Part | undefined {
  for (const file of files) {
    const node = file.parsed.statements.find((statement) =>
      namesDeclaredIn(statement).some((name) => keyOf(moduleOf(file), name) === key),
    );
    if (node) {
      return { file, node };
    }
  }
  return undefined;
}

function namesDeclaredIn(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  }
  const isNamed = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
  return isNamed && statement.name ? [statement.name.text] : [];
}

/** The keys of what a part may use: each name in it, as one of its own module or of the module that it is imported from. */
export function usedIn({ file, node }: Part): string[] {
  const imported = importedNames(file);
  return [...nodesOf(node)]
    .filter(ts.isIdentifier)
    .filter(isUse)
    .map(({ text }) => imported.get(text) ?? keyOf(moduleOf(file), text));
}

/** Whether a name is neither a type nor only the one of a member. */
function isUse(name: ts.Identifier): boolean {
  const { parent } = name;
  const isMember = ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent);
  return !ts.isTypeNode(parent) && !(isMember && parent.name === name);
}

/** The keys of the names that a file imports from its neighbours. */
function importedNames({ path, parsed }: SourceFile): Map<string, string> {
  const names = new Map<string, string>();
  for (const { importClause, moduleSpecifier } of parsed.statements.filter(ts.isImportDeclaration)) {
    const bindings = importClause?.namedBindings;
    if (bindings && ts.isNamedImports(bindings) && ts.isStringLiteral(moduleSpecifier)) {
      const module = posix.join(posix.dirname(path), moduleSpecifier.text);
      for (const { name, propertyName = name } of bindings.elements) {
        names.set(name.text, keyOf(module, propertyName.text));
      }
    }
  }
  return names;
}
