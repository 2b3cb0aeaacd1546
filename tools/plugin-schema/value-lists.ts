import ts from "typescript";
import { docText } from "./doc-text";

/** A list of values, which is a constant object with a doc comment for each. */
export interface ValueList {
  description: string;
  values: { name: string; value: string; description: string }[];
}

/** The list that a statement declares, if it is an object of texts `as const`. */
export function valueListOf(statement: ts.Statement): ValueList | undefined {
  const initializer = ts.isVariableStatement(statement)
    ? statement.declarationList.declarations[0]?.initializer
    : undefined;
  if (
    !initializer ||
    !ts.isAsExpression(initializer) ||
    !ts.isObjectLiteralExpression(initializer.expression)
  ) {
    return undefined;
  }
  const values = initializer.expression.properties.flatMap((property) =>
    ts.isPropertyAssignment(property) && ts.isStringLiteral(property.initializer)
      ? [
          {
            name: property.name.getText(),
            value: property.initializer.text,
            description: docText(property).text,
          },
        ]
      : [],
  );
  // An object of anything else is no list of values.
  return values.length === initializer.expression.properties.length
    ? { description: docText(statement).text, values }
    : undefined;
}

/** Names the values for people. */
export function sayValues({ values }: ValueList): string {
  return values.map(({ value }) => `\`${value}\``).join(", ");
}
