import { inertJson } from "../core/inert";
import type { Declared } from "./declared";
import { Code, literal } from "./literal";
import { unique } from "./unique";

/** The input of a server by which it refers to auth configs. */
const REFERRING = "authConfigIds";

/**
 * The TypeScript program that declares all as they are, in the given order. A server whose auth config is declared
 * before it refers to that by its variable.
 */
export function program(all: Declared[]): string {
  const classes = new Set(all.map(({ kind }) => kind.definition.kind));
  const taken = new Set<string>();
  const ids = new Map<unknown, Code>();
  const declarations = all.map((each) => {
    const variable = unique(variableOf(each), "", taken);
    const text = declaration(each, variable, ids);
    ids.set(each.id, new Code(`${variable}.id`));
    return text;
  });
  return [`import { ${[...classes].sort().join(", ")} } from "pulumi-composio";\n`, ...declarations].join(
    "\n",
  );
}

function declaration(
  { kind, logicalName, declaration: inputs }: Declared,
  variable: string,
  ids: ReadonlyMap<unknown, Code>,
): string {
  const properties = Object.entries(inputs).map(([name, value]) => {
    const refers = name === REFERRING && Array.isArray(value);
    const shown = refers ? value.map((id) => ids.get(id) ?? id) : value;
    return `  ${name}: ${literal(shown, "  ", name.length)},\n`;
  });
  const { kind: className } = kind.definition;
  return `const ${variable} = new ${className}(${inertJson(logicalName)}, {\n${properties.join("")}});\n`;
}

/** Ends in the word for its kind, so that it is no reserved word. */
function variableOf({ kind: { word }, logicalName }: Declared): string {
  const own = logicalName.match(/[A-Za-z0-9]+/g) ?? [];
  const isEnding = own.join("").toLowerCase().endsWith(word.replace("-", ""));
  const [first = "", ...rest] = [...own, ...(isEnding ? [] : word.split("-"))];
  const words = [first.toLowerCase(), ...rest.map((each) => each.charAt(0).toUpperCase() + each.slice(1))];
  return words.join("").replace(/^(?=\d)/, "_");
}
