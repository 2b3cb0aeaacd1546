import ts from "typescript";
import type { Declarations } from "./declarations";
import { docText } from "./doc-text";
import type { Member } from "./member";
import { membersOf } from "./members";
import { sayValues, type ValueList } from "./value-lists";

/** A type in Pulumi's schema. */
export type TypeSpec = Record<string, unknown>;

/** An object in Pulumi's schema. */
export interface ObjectSpec {
  description?: string;
  type: "object";
  properties: Record<string, TypeSpec>;
  required?: string[];
}

/** A closed list of values in Pulumi's schema. */
export interface EnumSpec {
  description: string;
  type: "string";
  enum: ValueList["values"];
}

/** Which way a value goes. Only inputs have enums: a value that Composio comes to have later must not break a program. */
export type Side = "input" | "output";

const ANY: TypeSpec = { $ref: "pulumi.json#/Any" };
const TEXT: TypeSpec = { type: "string" };
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
      members.map(({ name, type, node, note }) => {
        const { text, isInteger } = docText(node);
        const description = withNotes(text, [note, this.#valuesOf(type, side)]);
        const spec = isInteger ? { type: "integer" } : this.#typeOf(type, side);
        return [name, { ...spec, ...(description && { description }) }];
      }),
    );
    const required = members.filter(({ isOptional }) => !isOptional).map(({ name }) => name);
    return { type: "object", properties, ...(required.length > 0 && { required }) };
  }

  /** The object with a name, or undefined for anything else that is referred to. */
  objectNamed(ref: unknown): ObjectSpec | undefined {
    const named = this.types[String(ref).replace("#/types/", "")];
    return named && "properties" in named ? named : undefined;
  }

  #isEnum(ref: unknown): boolean {
    const named = this.types[String(ref).replace("#/types/", "")];
    return named !== undefined && "enum" in named;
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
      const declaration = this.#declarations.named.get(name);
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
  #alternative(types: readonly ts.TypeNode[], side: Side): TypeSpec {
    const specs = types.map((type) => this.#typeOf(type, side));
    const different = specs.filter(
      (spec, index) => specs.findIndex((each) => isDeepEqual(each, spec)) === index,
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
      return this.#isClosed(name) ? this.#enumOf(name, side) : TEXT;
    }
    const declaration = this.#declarations.named.get(name);
    if (declaration && ts.isTypeAliasDeclaration(declaration) && !this.#isObject(declaration.type)) {
      return this.#typeOf(declaration.type, side);
    }
    const suffix = side === "output" && this.#isOfInputs(name) ? "Properties" : "";
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

  /** Whether no other value may come: the type of an open list has any text beside those that are known. */
  #isClosed(name: string): boolean {
    const declaration = this.#declarations.named.get(name);
    return (
      declaration !== undefined &&
      ts.isTypeAliasDeclaration(declaration) &&
      ts.isIndexedAccessTypeNode(declaration.type)
    );
  }

  /** Whether an object has something in it, at any depth, that only inputs have: a closed list, or a list or a word. */
  #isOfInputs(name: string, seen: string[] = []): boolean {
    const isFound = (type: ts.Node): boolean => {
      if (ts.isTypeQueryNode(type) || (ts.isUnionTypeNode(type) && areWordAndList(type.types))) {
        return true;
      }
      if (ts.isTypeReferenceNode(type)) {
        const referred = type.typeName.getText();
        if (this.#declarations.values.has(referred)) {
          return this.#isClosed(referred);
        }
        if (this.#declarations.named.has(referred) && !seen.includes(referred) && this.#isObject(type)) {
          return this.#isOfInputs(referred, [...seen, name]);
        }
      }
      return ts.forEachChild(type, isFound) ?? false;
    };
    return membersOf(name, this.#declarations).some(({ type }) => isFound(type));
  }

  /** Names the values of a list for which the schema has no enum. */
  #valuesOf(type: ts.Node, side: Side): string {
    const name = ts.isTypeQueryNode(type)
      ? type.exprName.getText().split(".")[0]
      : ts.isTypeReferenceNode(type)
        ? type.typeName.getText()
        : undefined;
    const list = this.#declarations.values.get(name ?? "");
    if (!name || !list) {
      return ts.forEachChild(type, (child) => this.#valuesOf(child, side) || undefined) ?? "";
    }
    if (!this.#isClosed(name)) {
      return `Known values: ${sayValues(list)}.`;
    }
    return side === "output" ? `Values: ${sayValues(list)}.` : "";
  }
}

/** Puts notes at the end of the first paragraph, before what is the default. */
function withNotes(text: string, notes: readonly (string | undefined)[]): string {
  const [first = "", ...others] = text.split("\n\n");
  return [[first, ...notes].filter(Boolean).join(" "), ...others].filter(Boolean).join("\n\n");
}

/** Whether there are two alternatives, a literal and a list. */
function areWordAndList(types: readonly ts.TypeNode[]): boolean {
  const isList = (type: ts.TypeNode): boolean => ts.isArrayTypeNode(type);
  return types.length === 2 && types.some(ts.isLiteralTypeNode) && types.some(isList);
}

function isDeepEqual(one: TypeSpec, other: TypeSpec): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Generators add `Args` themselves, and have a class of their own for what a function gives. */
function typeName(name: string): string {
  return name.replace(/Args$/, "").replace(/^Get(\w+)Result$/, "$1Properties");
}
