import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join, sep } from "node:path";
import ts from "typescript";
import { type ValueList, valueListOf } from "./value-lists";

/** A declaration with a name. */
type Declaration =
  | ts.InterfaceDeclaration
  | ts.TypeAliasDeclaration
  | ts.ClassDeclaration
  | ts.FunctionDeclaration
  | ts.VariableStatement;

/** The declarations in the sources of the provider. */
export interface Declarations {
  /** Those of types, classes and functions, by name. Of two with one name, the exported one or the first one counts. */
  readonly named: ReadonlyMap<string, Declaration>;
  /** The lists of values: constant objects, by the name that they share with the type of their values. */
  readonly values: ReadonlyMap<string, ValueList>;
}

/** Reads the declarations in the files of these folders, those of the first folder first. */
export async function readDeclarations(places: readonly string[]): Promise<Declarations> {
  const named = new Map<string, Declaration>();
  const values = new Map<string, ValueList>();
  for (const place of places) {
    for (const file of await sourcesOf(place)) {
      const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
      for (const statement of source.statements) {
        const name = nameOf(statement);
        if (name === undefined) {
          continue;
        }
        const list = isExported(statement) ? valueListOf(statement) : undefined;
        const known = named.get(name);
        if (list) {
          values.set(name, list);
        } else if (!known || (isExported(statement) && !isExported(known))) {
          named.set(name, statement as Declaration);
        }
      }
    }
  }
  return { named, values };
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
