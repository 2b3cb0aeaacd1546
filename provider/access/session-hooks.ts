import { UNKNOWN } from "../core/unknown";
import { isMap } from "../core/values";
import { at } from "./blocks";
import { type CallChange, mayCall } from "./call-change";
import { type Findings, together } from "./findings";
import { hasNameless, isHidden } from "./hidden";
import { and, type Maybe, or } from "./maybe";
import { lower, type Names, namesOf, OTHER } from "./names";
import { listed, shown } from "./words";

/** A check before or after calls, and the toolkits that it is for. */
interface Hook {
  readonly id: unknown;
  /** The effect of a hook, whatever its id and its name are. */
  readonly check: unknown;
  covers(toolkit: string): Maybe;
  readonly toolkits: Names;
}

/** Reads the hooks of a session. */
function hooksOf(hooks: unknown): Hook[] {
  if (hooks === undefined || hooks === null) {
    return [];
  }
  return Array.isArray(hooks) ? hooks.map(hookOf) : [hookOf(UNKNOWN)];
}

function hookOf(hook: unknown): Hook {
  const [type, handler, appliesTo] = ["type", "handler", "appliesTo"].map((name) => at(hook, [name]));
  const isForAll = appliesTo === "all";
  const toolkits = namesOf(isForAll ? undefined : at(appliesTo, ["toolkits"]), lower);
  return {
    id: isMap(hook) ? hook.id : undefined,
    check: isMap(hook) ? { type, handler } : UNKNOWN,
    covers: (toolkit) => isForAll || (isMap(appliesTo) ? toolkits.has(toolkit) : undefined),
    toolkits,
  };
}

/** The toolkits that the hooks of a session name. */
export function toolkitsOfHooks(hooks: unknown): string[] {
  return hooksOf(hooks).flatMap(({ toolkits }) => [...toolkits.known]);
}

/** The names of a session's hooks, each with the calls that it is for. */
export function namesOfHooks(hooks: unknown): string[] {
  return hooksOf(hooks).map(({ id, check, covers, toolkits }) => {
    const type = isMap(check) ? check.type : undefined;
    const when = type === "before_execute" ? " before" : type === "after_execute" ? " after" : "";
    const where =
      covers(OTHER) === true ? "every call" : `calls of ${listed(toolkits.known) || "what is not known"}`;
    return `${nameOf(id)}${when} ${where}`;
  });
}

/** Says which calls a change of the hooks leaves unchecked, and which it has checked. */
export function changeOfChecks(change: CallChange, before: unknown, after: unknown): Findings {
  const [old, now] = [hooksOf(before), hooksOf(after)];
  return together(distinct([...old, ...now]).map((hook) => changeOfCheck(change, hook, old, now)));
}

function changeOfCheck(change: CallChange, hook: Hook, old: readonly Hook[], now: readonly Hook[]): Findings {
  const covered = (hooks: readonly Hook[], toolkit: string) =>
    or(...hooks.map((each) => and(isSameCheck(each.check, hook.check), each.covers(toolkit))));
  const lost: string[] = [];
  const gained: string[] = [];
  let mayOpen = false;
  let mayClose = false;
  for (const toolkit of change.toolkits) {
    const [was, is] = [covered(old, toolkit), covered(now, toolkit)];
    if (was === is && was !== undefined) {
      continue;
    }
    const [couldCall, canCall] = [mayCall(change, "before", toolkit), mayCall(change, "after", toolkit)];
    if (was === true && is === false && canCall === true) {
      lost.push(toolkit);
    } else if (was === false && is === true && couldCall === true) {
      gained.push(toolkit);
    } else {
      mayOpen ||= was !== false && is !== true && canCall !== false;
      mayClose ||= was !== true && is !== false && couldCall !== false;
    }
  }
  const name = nameOf(hook.id);
  return {
    opened: lost.length > 0 ? [`${callsOf(lost)} that the ${name} no longer checks`] : [],
    closed: gained.length > 0 ? [`${callsOf(gained)} without the check of the ${name}`] : [],
    doubts: mayOpen || mayClose ? [{ input: ["hooks"], mayOpen, mayClose }] : [],
  };
}

function callsOf(toolkits: readonly string[]): string {
  const named = toolkits.filter((toolkit) => toolkit !== OTHER);
  return toolkits.length > named.length ? "calls" : `calls of ${listed(named)}`;
}

function nameOf(id: unknown): string {
  return id === undefined || isHidden(id) ? "hook whose id is not known" : `hook "${shown(id)}"`;
}

/** One hook for each check. */
function distinct(hooks: readonly Hook[]): Hook[] {
  return hooks.filter(
    ({ check }, index) =>
      !hooks.slice(0, index).some((earlier) => isSameCheck(earlier.check, check) === true),
  );
}

/** Whether two hooks check the same. Hidden parts are the same where they have one name. */
function isSameCheck(one: unknown, other: unknown): Maybe {
  if (isHidden(one) || isHidden(other)) {
    return one === other && !hasNameless(one) ? true : undefined;
  }
  if (!isObject(one) || !isObject(other)) {
    return one === other;
  }
  if (Array.isArray(one) !== Array.isArray(other)) {
    return false;
  }
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return and(...names.map((name) => isSameCheck(Reflect.get(one, name), Reflect.get(other, name))));
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
