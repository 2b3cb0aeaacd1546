import { sanitizedJson } from "../core/sanitize";
import { literal } from "./literal";

/**
 * The TypeScript statement that declares a resource.
 *
 * @param inputs Its inputs, in which a `Code` stands as it is.
 */
export function declaration(
  className: string,
  logicalName: string,
  variable: string,
  inputs: Readonly<Record<string, unknown>>,
): string {
  const properties = Object.entries(inputs).map(
    ([name, value]) => `  ${name}: ${literal(value, "  ", name.length)},\n`,
  );
  return `const ${variable} = new ${className}(${sanitizedJson(logicalName)}, {\n${properties.join("")}});\n`;
}

/** The words of a logical name. */
export function wordsIn(logicalName: string): string[] {
  return logicalName.match(/[A-Za-z0-9]+/g) ?? [];
}

/** A variable of some words, in camel case. It begins with no digit. */
export function variableOf(words: readonly string[]): string {
  const [first = "", ...rest] = words;
  const capitalized = rest.map((each) => each.charAt(0).toUpperCase() + each.slice(1));
  return [first.toLowerCase(), ...capitalized].join("").replace(/^(?=\d)/, "_");
}
