import { knownElements } from "../../core/unknown";
import { mapIn } from "../../core/values";
import { TARGET, targetOf } from "./policy-values";

/** A slug that the program names, and where in the value of an input. */
export interface Named {
  slug: string;
  path: PropertyKey[];
  /** In lower case, where a tool is named under a toolkit. */
  toolkit?: string;
}

/** The lists of a rule. */
export const RULE_LISTS = ["enable", "disable", "requireApproval"];

/** The slugs of a list. */
function inList(list: unknown): Named[] {
  return knownElements(list).map(({ element, index }) => ({ slug: element, path: [index] }));
}

/** The slugs of the lists of a rule. */
export function inRule(rule: unknown): Named[] {
  return RULE_LISTS.flatMap((list) => below(list, inList(mapIn(rule)[list])));
}

/** The slugs by which a map says something. */
export function inKeys(map: unknown): Named[] {
  return Object.keys(mapIn(map)).map((slug) => ({ slug, path: [slug] }));
}

/** The tools that the rules of a map name, each with its toolkit. */
export function inRulesOfToolkits(map: unknown): Named[] {
  return Object.entries(mapIn(map)).flatMap(([toolkit, rule]) =>
    below(toolkit, inRule(rule)).map((named) => ({ ...named, toolkit: toolkit.toLowerCase() })),
  );
}

/** The toolkits for which hooks run. */
export function inHooks(list: unknown): Named[] {
  return entriesOf(list).flatMap(([at, hook]) =>
    inList(targetOf(mapIn(hook).appliesTo)).map((named) => ({
      ...named,
      path: [at, ...TARGET, ...named.path],
    })),
  );
}

/** The slugs of a list that is a part of a block. */
export function inPart(part: string): (block: unknown) => Named[] {
  return (block) => below(part, inList(mapIn(block)[part]));
}

/** The same slugs, seen from what their value is a part of. */
export function below(part: PropertyKey, named: readonly Named[]): Named[] {
  return named.map((each) => ({ ...each, path: [part, ...each.path] }));
}

function entriesOf(list: unknown): [number, unknown][] {
  return Array.isArray(list) ? [...list.entries()] : [];
}
