import { isDeepStrictEqual } from "node:util";
import { didYouMean } from "../../core/nearest";
import type { Properties } from "../../core/resource";
import { hasUnknown, UNKNOWN } from "../../core/unknown";
import { isMap, mapIn } from "../../core/values";
import { hooksOf, TARGET, targetOf } from "./policy-values";
import { SessionHookAction, SessionHookHandlerType, SessionHookType } from "./session-enums";
import type { Mistake } from "./session-field-row";

const MOST_HOOKS = 20;
const HOOK_ID = /^[a-z0-9_-]{1,64}$/;
const CHECKS: string[] = Object.values(SessionHookHandlerType);

/** One rule: the place in a hook, whether the hook breaks it, and what would be right. */
type Rule = [path: PropertyKey[], isBroken: boolean, reason: string];

/**
 * Finds the mistakes in hooks that Composio refuses. One that stands as it was has passed, and may be of a form that is
 * newer than this package.
 *
 * @param before The hooks that passed before.
 */
export function hookMistakes(value: unknown, before: unknown): Mistake[] {
  const all: unknown[] = Array.isArray(value) ? value : [];
  const passed = hooksOf(before);
  const ofEach = all.flatMap((hook, index) => {
    const isNew = isMap(hook) && !passed.some((old) => isDeepStrictEqual(old, hook));
    const rules = isNew ? [...hookRules(hook), ...checkRules(hook)] : [];
    return rules
      .filter(([, isBroken]) => isBroken)
      .map(([path, , reason]) => mistake([index, ...path], reason));
  });
  const tooMany = `are ${all.length}, and a session takes ${MOST_HOOKS} at the most; remove some`;
  return [...(all.length > MOST_HOOKS ? [mistake([], tooMany)] : []), ...ofEach, ...repeatedIds(all)];
}

function hookRules({ id, name, appliesTo }: Properties): Rule[] {
  const target = targetOf(appliesTo);
  const isIllFormed = typeof id === "string" && id !== UNKNOWN && !HOOK_ID.test(id);
  return [
    [["id"], isIllFormed, 'must be 1 to 64 characters of a to z, 0 to 9, "_" and "-"'],
    [["name"], isLonger(name, 120), "must be of 120 characters at the most"],
    [
      TARGET,
      Array.isArray(target) && target.length === 0,
      'needs a toolkit; a hook for every one has appliesTo: "all"',
    ],
  ];
}

function checkRules({ type: moment, handler }: Properties): Rule[] {
  const { type, condition, action, fields } = mapIn(handler);
  if (typeof type !== "string" || type === UNKNOWN) {
    return [];
  }
  const isInjection = type === SessionHookHandlerType.PromptInjectionCheck;
  const isCondition = type === SessionHookHandlerType.ConditionCheck;
  const meant = didYouMean(type, CHECKS, `these are ${CHECKS.join(", ")}`);
  return [
    [["handler", "type"], !CHECKS.includes(type), `is no check that Composio has; ${meant}`],
    [
      ["type"],
      isInjection && moment === SessionHookType.BeforeExecute,
      'must be "after_execute" for prompt_injection_check, which looks at answers',
    ],
    [
      ["handler", "action"],
      (isInjection || isCondition) && action !== SessionHookAction.Block && action !== UNKNOWN,
      'must be "block", which is all that this check can do',
    ],
    [
      ["handler", "fields"],
      fields !== undefined && type !== SessionHookHandlerType.Webhook && CHECKS.includes(type),
      `belong to the type "${SessionHookHandlerType.Webhook}" alone; remove them`,
    ],
    [
      ["handler", "condition"],
      isCondition && (typeof condition !== "string" || condition.trim() === ""),
      "must be a sentence that says what is to be blocked",
    ],
    [
      ["handler", "condition"],
      isCondition && isLonger(condition, 2_000),
      "must be of 2000 characters at the most",
    ],
  ];
}

function repeatedIds(all: readonly unknown[]): Mistake[] {
  const ids = all.map((hook) => mapIn(hook).id);
  return ids.flatMap((id, index) =>
    typeof id === "string" && !hasUnknown(id) && ids.indexOf(id) < index
      ? [mistake([index, "id"], `repeats the id of hook ${ids.indexOf(id)}; ids have to differ`)]
      : [],
  );
}

function isLonger(text: unknown, most: number): boolean {
  return typeof text === "string" && text.length > most;
}

function mistake(path: PropertyKey[], reason: string): Mistake {
  return { path, reason };
}
