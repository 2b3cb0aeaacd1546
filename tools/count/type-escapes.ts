import ts from "typescript";
import { nodesOf, type SourceFile } from "./source-file";

/** How often a file says more of types than the compiler knows. */
export interface TypeEscapes {
  /** `as`, save `as const`. */
  readonly as: number;
  /** `!` behind a value. */
  readonly nonNull: number;
  readonly any: number;
  /** Comments such as `@ts-expect-error`. */
  readonly directives: number;
}

export function typeEscapes(file: SourceFile): TypeEscapes {
  const nodes = [...nodesOf(file.parsed)];
  const count = (is: (node: ts.Node) => boolean): number => nodes.filter(is).length;
  return {
    as: count((node) => ts.isAssertionExpression(node) && !ts.isConstTypeReference(node.type)),
    nonNull: count(ts.isNonNullExpression),
    any: count(({ kind }) => kind === ts.SyntaxKind.AnyKeyword),
    directives: [...file.text.matchAll(/@ts-(ignore|expect-error|nocheck)\b/g)].length,
  };
}
