import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join, sep } from "node:path";
import ts from "typescript";

/** What a file declares under a name. */
type Declaration =
  | ts.InterfaceDeclaration
  | ts.TypeAliasDeclaration
  | ts.ClassDeclaration
  | ts.FunctionDeclaration
  | ts.VariableStatement;

/** What the sources of the provider declare, by name. Of two with one name, the exported one or the first one counts. */
export type Declarations = ReadonlyMap<string, Declaration>;

/** Reads what the files of these folders declare, those of the first folder first. */
export async function readDeclarations(places: readonly string[]): Promise<Declarations> {
  const declarations = new Map<string, Declaration>();
  for (const place of places) {
    for (const file of await sourcesOf(place)) {
      const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
      for (const statement of source.statements) {
        const name = nameOf(statement);
        const known = name === undefined ? undefined : declarations.get(name);
        if (name !== undefined && (!known || (isExported(statement) && !isExported(known)))) {
          declarations.set(name, statement as Declaration);
        }
      }
    }
  }
  return declarations;
}

/** The files of a folder, and then those of the folders in it: the classes of the plugin come after what they extend. */
async function sourcesOf(place: string): Promise<string[]> {
  const names = (await readdir(place, { recursive: true })).filter((name) => name.endsWith(".ts"));
  const depth = (name: string) => name.split(sep).length;
  return names.sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1)).map((name) => join(place, name));
}

function isExported(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true
  );
}

function nameOf(statement: ts.Statement): string | undefined {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations[0]?.name.getText();
  }
  return ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isFunctionDeclaration(statement)
    ? statement.name?.text
    : undefined;
}
