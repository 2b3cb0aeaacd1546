import ts from "typescript";
import { nodesOf, type SourceFile } from "./source-file";

/** The members of the definition of a kind. */
export interface DefinitionMembers {
  /** The number of those that every kind has to give. */
  needed: number;
  all: number;
}

/** Counts the members of `ObjectDefinition`, with those that it takes over from the core by the name. */
export function definitionMembers(files: readonly SourceFile[]): DefinitionMembers {
  const nodes = files.flatMap(({ parsed }) => [...nodesOf(parsed)]);
  const members = nodes
    .filter(ts.isInterfaceDeclaration)
    .filter(({ name }) => name.text === "ObjectDefinition")
    .flatMap((definition) => [...definition.members]);
  const namesIn = (alias: string) =>
    nodes
      .filter(ts.isTypeAliasDeclaration)
      .filter(({ name }) => name.text === alias)
      .flatMap(({ type }) => (ts.isUnionTypeNode(type) ? [...type.types] : [type])).length;
  const needed = namesIn("Needed") + members.filter(({ questionToken }) => !questionToken).length;
  return { needed, all: namesIn("Needed") + namesIn("Offered") + members.length };
}
