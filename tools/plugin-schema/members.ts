import ts from "typescript";
import type { Declarations } from "./declarations";
import type { Member } from "./member";
import { mergedForms } from "./merged-forms";

/** The properties of an interface, with those that it extends, or of a union of objects, in all of which one is. */
export function membersOf(name: string, declarations: Declarations): Member[] {
  const declaration = declarations.named.get(name);
  if (declaration && ts.isInterfaceDeclaration(declaration)) {
    const bases = declaration.heritageClauses?.flatMap(({ types }) =>
      types.map(({ expression }) => expression),
    );
    const inherited = (bases ?? []).flatMap((base) => membersOf(base.getText(), declarations));
    return [...inherited, ...own(declaration.members)];
  }
  if (declaration && ts.isTypeAliasDeclaration(declaration)) {
    return membersOfType(declaration.type, declarations);
  }
  throw new Error(`There is no interface ${name} in the sources.`);
}

/** The outputs that a class declares. */
export function outputsOf(name: string, declarations: Declarations): Member[] {
  const declaration = declarations.named.get(name);
  if (!declaration || !ts.isClassDeclaration(declaration)) {
    throw new Error(`There is no class ${name} in the sources.`);
  }
  const isDeclared = (member: ts.ClassElement) =>
    ts.isPropertyDeclaration(member) &&
    member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword) === true;
  return own(declaration.members.filter(isDeclared));
}

function membersOfType(type: ts.TypeNode, declarations: Declarations): Member[] {
  if (ts.isTypeLiteralNode(type)) {
    return own(type.members);
  }
  if (ts.isParenthesizedTypeNode(type)) {
    return membersOfType(type.type, declarations);
  }
  if (ts.isTypeReferenceNode(type)) {
    const [inner] = type.typeArguments ?? [];
    return inner && type.typeName.getText() === "Required"
      ? membersOfType(inner, declarations).map((member) => ({ ...member, isOptional: false }))
      : membersOf(type.typeName.getText(), declarations);
  }
  if (ts.isIntersectionTypeNode(type)) {
    return type.types.flatMap((each) => membersOfType(each, declarations));
  }
  if (ts.isUnionTypeNode(type)) {
    return mergedForms(
      type.types.map((each) => membersOfType(each, declarations)),
      declarations,
    );
  }
  throw new Error(`What properties ${type.getText()} has cannot be told.`);
}

function own(members: Iterable<ts.TypeElement | ts.ClassElement>): Member[] {
  return [...members].flatMap((node) =>
    (ts.isPropertySignature(node) || ts.isPropertyDeclaration(node)) && node.type
      ? [
          {
            name: node.name.getText(),
            type: node.type,
            isOptional: node.questionToken !== undefined || mayBeUndefined(node.type),
            node,
          },
        ]
      : [],
  );
}

/** Whether a type, or the type of an output, has undefined among its alternatives. */
function mayBeUndefined(type: ts.TypeNode): boolean {
  if (ts.isTypeReferenceNode(type) && type.typeName.getText() === "pulumi.Output") {
    return type.typeArguments?.some(mayBeUndefined) ?? false;
  }
  return ts.isUnionTypeNode(type) && type.types.some(({ kind }) => kind === ts.SyntaxKind.UndefinedKeyword);
}
