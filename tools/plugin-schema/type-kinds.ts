import ts from "typescript";
import type { Declarations } from "./declarations";
import { membersOf } from "./members";

/** Whether a type is an object whose properties are all known. */
export function isObject(type: ts.TypeNode, declarations: Declarations): boolean {
  if (ts.isParenthesizedTypeNode(type)) {
    return isObject(type.type, declarations);
  }
  if (ts.isUnionTypeNode(type) || ts.isIntersectionTypeNode(type)) {
    return type.types.every((each) => isObject(each, declarations));
  }
  if (ts.isTypeReferenceNode(type)) {
    const name = type.typeName.getText();
    const declaration = declarations.named.get(name);
    return (
      name === "Required" ||
      (declaration !== undefined &&
        (ts.isInterfaceDeclaration(declaration) ||
          (ts.isTypeAliasDeclaration(declaration) && isObject(declaration.type, declarations))))
    );
  }
  return ts.isTypeLiteralNode(type) && !type.members.some(ts.isIndexSignatureDeclaration);
}

/** Whether a list of values takes no other: the type of an open one has any text beside those that are known. */
export function isClosedList(name: string, { named }: Declarations): boolean {
  const declaration = named.get(name);
  return (
    declaration !== undefined &&
    ts.isTypeAliasDeclaration(declaration) &&
    ts.isIndexedAccessTypeNode(declaration.type)
  );
}

/** Whether an object has something in it, at any depth, that only inputs have: a closed list, or a word or a list. */
export function isOfInputs(name: string, declarations: Declarations, seen: readonly string[] = []): boolean {
  const isFound = (type: ts.Node): boolean => {
    if (ts.isTypeQueryNode(type) || (ts.isUnionTypeNode(type) && areWordAndList(type.types))) {
      return true;
    }
    if (ts.isTypeReferenceNode(type)) {
      const referred = type.typeName.getText();
      if (declarations.values.has(referred)) {
        return isClosedList(referred, declarations);
      }
      if (declarations.named.has(referred) && !seen.includes(referred) && isObject(type, declarations)) {
        return isOfInputs(referred, declarations, [...seen, name]);
      }
    }
    return ts.forEachChild(type, isFound) ?? false;
  };
  return membersOf(name, declarations).some(({ type }) => isFound(type));
}

/** Whether there are two alternatives, a literal and a list. */
export function areWordAndList(types: readonly ts.TypeNode[]): boolean {
  const isList = (type: ts.TypeNode): boolean => ts.isArrayTypeNode(type);
  return types.length === 2 && types.some(ts.isLiteralTypeNode) && types.some(isList);
}
