import ts from "typescript";
import type { Declarations } from "./declarations";
import { docText } from "./doc-text";
import type { Member } from "./member";
import type { Side } from "./schema-types";
import { isClosedList } from "./type-kinds";
import { sayValues } from "./value-lists";

/** The description of a property: its doc comment, where it belongs, and the values for which it has no enum. */
export function descriptionOf({ node, note, type }: Member, side: Side, declarations: Declarations): string {
  // Notes stand at the end of the first paragraph, before the default.
  const [first = "", ...others] = docText(node).text.split("\n\n");
  const beginning = [first, note, valuesOf(type, side, declarations)].filter(Boolean).join(" ");
  return [beginning, ...others].filter(Boolean).join("\n\n");
}

function valuesOf(type: ts.Node, side: Side, declarations: Declarations): string {
  const name = ts.isTypeQueryNode(type)
    ? type.exprName.getText().split(".")[0]
    : ts.isTypeReferenceNode(type)
      ? type.typeName.getText()
      : undefined;
  const list = declarations.values.get(name ?? "");
  if (!name || !list) {
    return ts.forEachChild(type, (child) => valuesOf(child, side, declarations) || undefined) ?? "";
  }
  if (!isClosedList(name, declarations)) {
    return `Known values: ${sayValues(list)}.`;
  }
  return side === "output" ? `Values: ${sayValues(list)}.` : "";
}
