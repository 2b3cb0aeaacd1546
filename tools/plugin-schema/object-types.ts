import ts from "typescript";
import type { Declarations } from "./declarations";
import { docText } from "./doc-text";
import { type Member, membersOf } from "./members";

/** A type in Pulumi's schema. */
export type TypeSpec = Record<string, unknown>;

/** An object in Pulumi's schema. */
export interface ObjectSpec {
  description?: string;
  type: "object";
  properties: Record<string, TypeSpec>;
  required?: string[];
}

const ANY: TypeSpec = { $ref: "pulumi.json#/Any" };
const WRAPPERS = ["pulumi.Input", "pulumi.Output", "pulumi.Unwrap"];

/** Turns TypeScript's types into those of Pulumi's schema, and collects the objects that have a name. */
export class ObjectTypes {
  readonly types: Record<string, ObjectSpec> = {};
  readonly #declarations: Declarations;

  constructor(declarations: Declarations) {
    this.#declarations = declarations;
  }

  /** The object with these properties, each with its documentation. */
  objectOf(members: readonly Member[]): ObjectSpec {
    const properties = Object.fromEntries(
      members.map(({ name, type, node }) => {
        const { text, isInteger } = docText(node);
        const spec = isInteger ? { type: "integer" } : this.#typeOf(type);
        return [name, { ...spec, ...(text && { description: text }) }];
      }),
    );
    const required = members.filter(({ isOptional }) => !isOptional).map(({ name }) => name);
    return { type: "object", properties, ...(required.length > 0 && { required }) };
  }

  #typeOf(type: ts.TypeNode): TypeSpec {
    if (ts.isParenthesizedTypeNode(type)) {
      return this.#typeOf(type.type);
    }
    if (ts.isArrayTypeNode(type)) {
      return { type: "array", items: this.#typeOf(type.elementType) };
    }
    if (ts.isUnionTypeNode(type)) {
      return this.#alternative(type.types.filter(({ kind }) => kind !== ts.SyntaxKind.UndefinedKeyword));
    }
    if (ts.isTypeReferenceNode(type)) {
      return this.#referenceOf(type.typeName.getText(), type.typeArguments ?? []);
    }
    if (ts.isIntersectionTypeNode(type) && type.types[0]) {
      // `string & {}` is any text, written so that editors still offer the known ones.
      return this.#typeOf(type.types[0]);
    }
    if (ts.isTypeLiteralNode(type)) {
      return ANY;
    }
    if (ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal)) {
      return { type: "string" };
    }
    switch (type.kind) {
      case ts.SyntaxKind.StringKeyword:
        return { type: "string" };
      case ts.SyntaxKind.NumberKeyword:
        return { type: "number" };
      case ts.SyntaxKind.BooleanKeyword:
        return { type: "boolean" };
      case ts.SyntaxKind.UnknownKeyword:
        return ANY;
      default:
        throw new Error(`Pulumi's schema has no type for ${type.getText()}.`);
    }
  }

  /** Whether a type is an object whose properties are all known. */
  #isObject(type: ts.TypeNode): boolean {
    if (ts.isParenthesizedTypeNode(type)) {
      return this.#isObject(type.type);
    }
    if (ts.isUnionTypeNode(type) || ts.isIntersectionTypeNode(type)) {
      return type.types.every((each) => this.#isObject(each));
    }
    if (ts.isTypeReferenceNode(type)) {
      const name = type.typeName.getText();
      const declaration = this.#declarations.get(name);
      return (
        name === "Required" ||
        (declaration !== undefined &&
          (ts.isInterfaceDeclaration(declaration) ||
            (ts.isTypeAliasDeclaration(declaration) && this.#isObject(declaration.type))))
      );
    }
    return ts.isTypeLiteralNode(type) && !type.members.some(ts.isIndexSignatureDeclaration);
  }

  /** Values of several kinds are any value: languages have no common word for them. */
  #alternative(types: readonly ts.TypeNode[]): TypeSpec {
    const specs = types.map((type) => this.#typeOf(type));
    const [first = ANY] = specs;
    return specs.every((spec) => JSON.stringify(spec) === JSON.stringify(first)) ? first : ANY;
  }

  #referenceOf(name: string, args: readonly ts.TypeNode[]): TypeSpec {
    const [first, second] = args;
    if (first && WRAPPERS.includes(name)) {
      return this.#typeOf(first);
    }
    if (second && name === "Record") {
      return { type: "object", additionalProperties: this.#typeOf(second) };
    }
    const declaration = this.#declarations.get(name);
    if (declaration && ts.isTypeAliasDeclaration(declaration) && !this.#isObject(declaration.type)) {
      return this.#typeOf(declaration.type);
    }
    const token = `composio:index:${typeName(name)}`;
    if (!(token in this.types)) {
      const { text } = declaration ? docText(declaration) : { text: "" };
      // Noted before it is described, because a type may hold itself.
      this.types[token] = { type: "object", properties: {} };
      this.types[token] = { description: text, ...this.objectOf(membersOf(name, this.#declarations)) };
    }
    return { $ref: `#/types/${token}` };
  }
}

/** Generators add `Args` themselves, and have a class of their own for what a function gives. */
function typeName(name: string): string {
  return name.replace(/Args$/, "").replace(/^Get(\w+)Result$/, "$1Properties");
}
