import { isMap, mapIn } from "../../core/values";
import { RULE_LISTS } from "./named-slugs";
import type { Mistake } from "./session-field-row";

/** The tools that belong to no toolkit. */
const META_TOOL = /^COMPOSIO_/i;

/**
 * Finds the mistakes in a rule: one way to choose at the most, and not nothing at all.
 *
 * @param ways The parts of a rule that choose.
 */
export function ruleMistakes(rule: unknown, ways: readonly string[]): Mistake[] {
  if (!isMap(rule)) {
    return [];
  }
  const given = ways.filter((way) => rule[way] !== undefined);
  if (given.length > 1) {
    return [{ path: [], reason: `cannot have ${given.join(" beside ")}; keep one of them` }];
  }
  const reason = `needs one of ${ways.join(", ")} and requireApproval; leave it out to say nothing`;
  return given.length === 0 && rule.requireApproval === undefined ? [{ path: [], reason }] : [];
}

/** The same for a map of rules, each for the tools of one toolkit. */
export function mistakesOfRules(rules: unknown, ways: readonly string[]): Mistake[] {
  return Object.entries(mapIn(rules)).flatMap(([toolkit, rule]) =>
    [...ruleMistakes(rule, ways), ...metaToolMistakes(toolkit, rule)].map(({ path, reason }) => ({
      path: [toolkit, ...path],
      reason,
    })),
  );
}

function metaToolMistakes(toolkit: string, rule: unknown): Mistake[] {
  return RULE_LISTS.flatMap((list) => {
    const slugs = isMap(rule) && Array.isArray(rule[list]) ? rule[list] : [];
    return slugs.flatMap((slug: unknown, index) =>
      typeof slug === "string" && META_TOOL.test(slug)
        ? [
            {
              path: [list, index],
              reason: `"${slug}" is Composio's own and no tool of ${toolkit}; remove it`,
            },
          ]
        : [],
    );
  });
}

/** Whether a rule is an allow-list, itself or by its hints. */
export function isAllowList(rule: unknown): boolean {
  return (
    isMap(rule) && [rule, ...Object.values(rule)].some((part) => isMap(part) && part.enable !== undefined)
  );
}

/** Whether one rule of a map is an allow-list. */
export function hasAllowList(rules: unknown): boolean {
  return isMap(rules) && Object.values(rules).some(isAllowList);
}

/** Whether a rule is an allow-list that allows nothing. */
export function allowsNothing(rule: unknown): boolean {
  return isMap(rule) && Array.isArray(rule.enable) && rule.enable.length === 0;
}
