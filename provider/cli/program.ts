import { isOwnToolkit } from "../catalogue/toolkit-slug";
import { mapIn, type Properties } from "../core/values";
import { declaration, variableOf, wordsIn } from "./declaration";
import { wordOf } from "./importable";
import type { ImportedObject } from "./imported-object";
import { Code } from "./literal";
import { unique } from "./unique";

/** The inputs by which a resource refers to others: an id, a list of ids, or a map of them. */
const REFERRING = ["authConfigIds", "authConfigs", "connectedAccountId"];

/**
 * The TypeScript program that declares all as they are, in the given order. What is declared
 * before is referred to by its variable.
 */
export function program(all: ImportedObject[]): string {
  const classes = new Set(all.map(({ definition }) => definition.kind));
  const taken = new Set<string>();
  const ids = new Map<unknown, Code>();
  const declarations = all.map((each) => {
    const variable = unique(variableOf(variableWords(each)), "", taken);
    const { definition, logicalName, programInputs } = each;
    const inputs = withReferences(programInputs, ids);
    const text = declaration(definition.kind, logicalName, variable, inputs);
    ids.set(each.id, new Code(`${variable}.${definition.imports?.reference ?? "id"}`));
    return text;
  });
  return [`import { ${[...classes].sort().join(", ")} } from "pulumi-composio";\n`, ...declarations].join(
    "\n",
  );
}

/** The inputs, in which the variables of other resources stand for their ids. */
function withReferences(inputs: Properties, ids: ReadonlyMap<unknown, Code>): Properties {
  const entries = Object.entries(inputs).map(([name, value]) => [name, withReference(name, value, ids)]);
  return Object.fromEntries(entries);
}

function withReference(name: string, value: unknown, ids: ReadonlyMap<unknown, Code>): unknown {
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
  const entries = Object.entries(mapIn(value));
  return Object.fromEntries(entries.map(([toolkit, id]) => [toolkit, ids.get(id) ?? id]));
}

/** The words of a variable. They end in the word for its kind, so that it is no reserved word. */
function variableWords({ definition, logicalName }: ImportedObject): string[] {
  const word = wordOf(definition);
  const own = wordsIn(logicalName);
  const isEnding = own.join("").toLowerCase().endsWith(word.replaceAll("-", ""));
  return isEnding ? own : [...own, ...word.split("-")];
}
