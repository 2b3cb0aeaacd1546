import { isDeepStrictEqual } from "node:util";
import ts from "typescript";
import type { Declarations } from "./declarations";
import { docText } from "./doc-text";
import type { Member } from "./member";
import { membersOf } from "./members";
import { descriptionOf } from "./property-description";
import { ANY, type EnumSpec, type ObjectSpec, type Side, TEXT, type TypeSpec } from "./schema-types";
import { areWordAndList, isClosedList, isObject, isOfInputs } from "./type-kinds";

const WRAPPERS = ["pulumi.Input", "pulumi.Output", "pulumi.Unwrap"];

/** Turns TypeScript's types into those of Pulumi's schema, and collects those that have a name. */
export class ObjectTypes {
  readonly types: Record<string, ObjectSpec | EnumSpec> = {};
  readonly #declarations: Declarations;

  constructor(declarations: Declarations) {
    this.#declarations = declarations;
  }

  /** The object with these properties, each with its documentation. */
  objectOf(members: readonly Member[], side: Side): ObjectSpec {
    const properties = Object.fromEntries(
      members.map((member) => {
        const description = descriptionOf(member, side, this.#declarations);
        const spec = docText(member.node).isInteger ? { type: "integer" } : this.#typeOf(member.type, side);
        return [member.name, { ...spec, ...(description && { description }) }];
      }),
    );
    const required = members.filter(({ isOptional }) => !isOptional).map(({ name }) => name);
    return { type: "object", properties, ...(required.length > 0 && { required }) };
  }

  /** The object with a name, or undefined for anything else that is referred to. */
  objectNamed(ref: unknown): ObjectSpec | undefined {
    const named = this.#named(ref);
    return named && "properties" in named ? named : undefined;
  }

  /** Whether a type is a class of this package. As an input it stands for its id, which is the other alternative. */
  #isResource(type: ts.TypeNode): boolean {
    const name = ts.isTypeReferenceNode(type) ? type.typeName.getText() : "";
    const declaration = this.#declarations.named.get(name);
    return declaration !== undefined && ts.isClassDeclaration(declaration);
  }

  #isEnum(ref: unknown): boolean {
    const named = this.#named(ref);
    return named !== undefined && "enum" in named;
  }

  #named(ref: unknown): ObjectSpec | EnumSpec | undefined {
    return this.types[String(ref).replace("#/types/", "")];
  }

  #typeOf(type: ts.TypeNode, side: Side): TypeSpec {
    if (ts.isParenthesizedTypeNode(type)) {
      return this.#typeOf(type.type, side);
    }
    if (ts.isArrayTypeNode(type)) {
      return { type: "array", items: this.#typeOf(type.elementType, side) };
    }
    if (ts.isUnionTypeNode(type)) {
      return this.#alternative(
        type.types.filter(({ kind }) => kind !== ts.SyntaxKind.UndefinedKeyword),
        side,
      );
    }
    if (ts.isTypeReferenceNode(type)) {
      return this.#referenceOf(type.typeName.getText(), type.typeArguments ?? [], side);
    }
    if (ts.isTypeQueryNode(type)) {
      // One of the values of a list, such as `typeof CustomAuthMode.ApiKey`.
      return this.#enumOf(type.exprName.getText().split(".")[0] ?? "", side);
    }
    if (ts.isIntersectionTypeNode(type) && type.types[0]) {
      // `string & {}` is any text, written so that editors still offer the known ones.
      return this.#typeOf(type.types[0], side);
    }
    if (ts.isTypeLiteralNode(type)) {
      return ANY;
    }
    if (ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal)) {
      return TEXT;
    }
    switch (type.kind) {
      case ts.SyntaxKind.StringKeyword:
        return TEXT;
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

  /** Values of several kinds are any value: languages have no common word for them. */
  #alternative(types: readonly ts.TypeNode[], side: Side): TypeSpec {
    const values = types.filter((type) => !this.#isResource(type));
    const specs = values.map((type) => this.#typeOf(type, side));
    const different = specs.filter(
      (spec, index) => specs.findIndex((each) => isDeepStrictEqual(each, spec)) === index,
    );
    const [first = ANY] = different;
    // Any text beside the values of a closed list is there for programs in TypeScript that have it as a text.
    const list = different.find(({ $ref }) => this.#isEnum($ref));
    if (side === "input" && areWordAndList(types)) {
      // Programs give the word as a list with it alone, because Go could not compile what Pulumi prints for either.
      return different.find(({ items }) => items) ?? ANY;
    }
    return different.length === 1 || list ? (list ?? first) : ANY;
  }

  #referenceOf(name: string, args: readonly ts.TypeNode[], side: Side): TypeSpec {
    const [first, second] = args;
    if (first && WRAPPERS.includes(name)) {
      return this.#typeOf(first, side);
    }
    if (second && name === "Record") {
      return { type: "object", additionalProperties: this.#typeOf(second, side) };
    }
    if (this.#declarations.values.has(name)) {
      return isClosedList(name, this.#declarations) ? this.#enumOf(name, side) : TEXT;
    }
    const declaration = this.#declarations.named.get(name);
    if (
      declaration &&
      ts.isTypeAliasDeclaration(declaration) &&
      !isObject(declaration.type, this.#declarations)
    ) {
      return this.#typeOf(declaration.type, side);
    }
    const suffix = side === "output" && isOfInputs(name, this.#declarations) ? "Properties" : "";
    const token = `composio:index:${typeName(name)}${suffix}`;
    if (!(token in this.types)) {
      const { text } = declaration ? docText(declaration) : { text: "" };
      // Noted before it is described, because a type may hold itself.
      this.types[token] = { type: "object", properties: {} };
      this.types[token] = { description: text, ...this.objectOf(membersOf(name, this.#declarations), side) };
    }
    return { $ref: `#/types/${token}` };
  }

  #enumOf(name: string, side: Side): TypeSpec {
    const list = this.#declarations.values.get(name);
    if (!list) {
      throw new Error(`There is no list of values ${name} in the sources.`);
    }
    if (side === "output") {
      return TEXT;
    }
    const token = `composio:index:${name}`;
    this.types[token] = { description: list.description, type: "string", enum: list.values };
    return { $ref: `#/types/${token}` };
  }
}

/** Generators add `Args` themselves, and have a class of their own for what a function gives. */
function typeName(name: string): string {
  return name.replace(/Args$/, "").replace(/^Get(\w+)Result$/, "$1Properties");
}
