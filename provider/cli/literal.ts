import { sanitizedJson } from "../core/sanitize";

const WIDTH = 100;
const STEP = "  ";

/** Code that stands in a program as it is. */
export class Code {
  constructor(readonly text: string) {}
}

/**
 * The TypeScript expression of a value, over several lines where it is long.
 *
 * @param indent The white space before the line that it begins on.
 * @param used The length of what stands before it there.
 */
export function literal(value: unknown, indent: string, used: number): string {
  const line = oneLine(value);
  if (used + line.length < WIDTH) {
    return line;
  }
  const inner = indent + STEP;
  if (Array.isArray(value)) {
    const lines = value.map((element) => `${inner}${literal(element, inner, 0)},\n`);
    return `[\n${lines.join("")}${indent}]`;
  }
  if (isObject(value)) {
    const lines = Object.entries(value).map(
      ([key, each]) => `${inner}${keyOf(key)}: ${literal(each, inner, key.length)},\n`,
    );
    return `{\n${lines.join("")}${indent}}`;
  }
  return line;
}

function oneLine(value: unknown): string {
  if (value instanceof Code) {
    return value.text;
  }
  if (Array.isArray(value)) {
    return `[${value.map(oneLine).join(", ")}]`;
  }
  if (isObject(value)) {
    const properties = Object.entries(value).map(([key, each]) => `${keyOf(key)}: ${oneLine(each)}`);
    return properties.length > 0 ? `{ ${properties.join(", ")} }` : "{}";
  }
  return sanitizedJson(value);
}

/** A key that is no plain word stands in quotes. */
function keyOf(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : sanitizedJson(key);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !(value instanceof Code);
}
