import { isOwnToolkit } from "../catalogue/toolkit-slug";
import { sanitizedJson } from "../core/sanitize";
import { isMap } from "../core/values";
import { wordOf } from "./importable";
import type { ImportedObject } from "./imported-object";
import { Code, literal } from "./literal";
import { unique } from "./unique";

/** The inputs by which a resource refers to others: an id, a list of ids, or a map of them. */
const REFERRING = ["authConfigIds", "authConfigs", "connectedAccountId"];

/**
 * The TypeScript program that declares all as they are, in the given order. What is declared
 * before is referred to by its variable.
 */
export function program(all: ImportedObject[]): string {
  const classes = new Set(all.map(({ kind }) => kind.definition.kind));
  const taken = new Set<string>();
  const ids = new Map<unknown, Code>();
  const declarations = all.map((each) => {
    const variable = unique(variableOf(each), "", taken);
    const text = declaration(each, variable, ids);
    ids.set(each.id, new Code(`${variable}.${each.kind.reference ?? "id"}`));
    return text;
  });
  return [`import { ${[...classes].sort().join(", ")} } from "pulumi-composio";\n`, ...declarations].join(
    "\n",
  );
}

function declaration(
  { kind, logicalName, programInputs: inputs }: ImportedObject,
  variable: string,
  ids: ReadonlyMap<unknown, Code>,
): string {
  const properties = Object.entries(inputs).map(([name, value]) => {
    const shown = withReferences(name, value, ids);
    return `  ${name}: ${literal(shown, "  ", name.length)},\n`;
  });
  const { kind: className } = kind.definition;
  return `const ${variable} = new ${className}(${sanitizedJson(logicalName)}, {\n${properties.join("")}});\n`;
}

/** The value of an input by which a resource refers to others, as variables where these are declared. */
function withReferences(name: string, value: unknown, ids: ReadonlyMap<unknown, Code>): unknown {
  if (REFERRING.includes(name)) {
    return referring(value, ids);
  }
  // An auth config spells a slug in lower case, and the id of a custom toolkit is in upper case.
  return name === "toolkit" && isOwnToolkit(String(value))
    ? (ids.get(String(value).toUpperCase()) ?? value)
    : value;
}

function referring(value: unknown, ids: ReadonlyMap<unknown, Code>): unknown {
  if (typeof value === "string") {
    return ids.get(value) ?? value;
  }
  if (Array.isArray(value)) {
    return value.map((id) => ids.get(id) ?? id);
  }
  const entries = Object.entries(isMap(value) ? value : {});
  return Object.fromEntries(entries.map(([toolkit, id]) => [toolkit, ids.get(id) ?? id]));
}

/** Ends in the word for its kind, so that it is no reserved word. */
function variableOf({ kind, logicalName }: ImportedObject): string {
  const word = wordOf(kind);
  const own = logicalName.match(/[A-Za-z0-9]+/g) ?? [];
  const isEnding = own.join("").toLowerCase().endsWith(word.replaceAll("-", ""));
  const [first = "", ...rest] = [...own, ...(isEnding ? [] : word.split("-"))];
  const words = [first.toLowerCase(), ...rest.map((each) => each.charAt(0).toUpperCase() + each.slice(1))];
  return words.join("").replace(/^(?=\d)/, "_");
}
