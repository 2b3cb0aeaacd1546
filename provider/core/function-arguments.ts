import type { Argument, FunctionDefinition } from "./function";
import { didYouMean } from "./nearest";
import type { Failure, Properties } from "./resource";
import { sanitizeLine } from "./sanitize";

/** A function of any arguments. It gets only those that are as `takes` says. */
type AnyFunction = FunctionDefinition<object, unknown, never>;

const SAYS: Record<Argument["type"], string> = {
  text: "must be a text that is not empty",
  part: "must be a text",
  texts: "must be a list of texts",
  flag: "must be true or false",
};

/** The arguments that are given. What a program sets to nothing is left out, as if it did not name it. */
export function givenArguments(args: unknown): Properties {
  const named = typeof args === "object" && args !== null ? Object.entries(args) : [];
  return Object.fromEntries(named.filter(([, value]) => value !== undefined && value !== null));
}

/**
 * Finds what is wrong with the arguments of a function: a name that it does not know, a value of another type, one that
 * is missing, and what no single one shows. A program in JavaScript or YAML may pass anything.
 */
export function argumentMistakes(definition: AnyFunction, args: unknown): Failure[] {
  const { name, takes } = definition;
  if (typeof args !== "object" || Array.isArray(args)) {
    return args === undefined
      ? argumentMistakes(definition, {})
      : [{ property: "", reason: `takes ${sayArguments(takes)}` }];
  }
  const given = givenArguments(args);
  const found = [
    ...Object.keys(args ?? {}).flatMap((each) => misspelt(name, takes, each)),
    ...Object.entries(takes).flatMap(([each, argument]) => unlike(each, argument, given[each])),
  ];
  const mistake = found.length === 0 ? definition.mistake?.(given) : undefined;
  return mistake ? [mistake] : found;
}

function misspelt(name: string, takes: AnyFunction["takes"], property: string): Failure[] {
  if (Object.hasOwn(takes, property)) {
    return [];
  }
  const suggestion = didYouMean(property, Object.keys(takes), `it takes ${sayArguments(takes)}`);
  return [failure(property, `is not an argument of ${name}; ${suggestion}`)];
}

function unlike(property: string, { type, isRequired }: Argument, value: unknown): Failure[] {
  if (value === undefined) {
    return isRequired ? [failure(property, "is missing")] : [];
  }
  return isOfType(type, value) ? [] : [failure(property, SAYS[type])];
}

/** Names the argument in the reason, because not every host shows where a mistake is. */
function failure(name: string, problem: string): Failure {
  const property = sanitizeLine(name);
  return { property, reason: `"${property}" ${problem}` };
}

function isOfType(type: Argument["type"], value: unknown): boolean {
  switch (type) {
    case "text":
      return typeof value === "string" && value !== "";
    case "part":
      return typeof value === "string";
    case "texts":
      return Array.isArray(value) && value.every((each) => isOfType("text", each));
    case "flag":
      return typeof value === "boolean";
  }
}

function sayArguments(takes: AnyFunction["takes"]): string {
  const names = Object.keys(takes);
  return names.length === 0 ? "no arguments" : `an object with ${names.join(", ")}`;
}
