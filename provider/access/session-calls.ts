import { isMap, type Properties } from "../core/values";
import { at, bySlug, flagAt, ofToolkit } from "./blocks";
import { type Call, type CallRules, CLOSED, type Passages, passages, type Reading } from "./call-rules";
import { and, choose, type Maybe, not, or } from "./maybe";
import { asItIs, lower, type Names, NONE, namesIfAny, namesOf, OTHER, upper } from "./names";

/** An allow-list, or all but some, and what a person has to approve. */
interface Rule {
  readonly isGiven: Maybe;
  readonly enable: Names;
  readonly disable: Names;
  readonly approved: Names;
}

interface ToolRule extends Rule {
  readonly hints: Rule;
}

/** The inputs of a session that decide which calls pass. */
export const SESSION_CALLS = ["toolkits", "tools", "tags", "preload", "searchEnabled", "multiExecuteEnabled"];

/** Reads what a session says of calls, with `directTools` written out. */
export function sessionCalls(session: Properties): CallRules {
  const toolkits = ruleOf(session.toolkits, lower);
  const hints = ruleOf(session.tags, asItIs);
  const named = new Map([...bySlug(session.tools)].map(([toolkit, rule]) => [toolkit, toolRuleOf(rule)]));
  // Where the whole map is not known, no rule is.
  const unnamed = toolRuleOf(ofToolkit(session.tools, OTHER));
  const ruleFor = (toolkit: string) => named.get(toolkit) ?? unnamed;
  const preloaded = preloadedBy(session.preload);
  const isShownAlone = not(
    or(flagAt(session, ["searchEnabled"], true), flagAt(session, ["multiExecuteEnabled"], true)),
  );
  const all = [hints, ...[...named.values()].map((rule) => rule.hints)];

  function passage(call: Call, reading: Reading): Passages {
    const isOpen = lets(toolkits, call.toolkit);
    if (isOpen === false) {
      return CLOSED;
    }
    const rule = ruleFor(call.toolkit);
    const isSeen = reading.unseenIsClosed ? or(not(isShownAlone), preloaded.has(call.tool)) : true;
    const passes = and(isOpen, toolPasses(rule, call, reading), isSeen);
    const isApproved = or(
      toolkits.approved.has(call.toolkit),
      rule.approved.has(call.tool),
      isApprovedByHints(rule, call, reading),
    );
    return passages(
      passes === true ? (isApproved === false ? 2 : 1) : 0,
      passes === false ? 0 : isApproved === true ? 1 : 2,
    );
  }

  function toolPasses(
    { enable, disable, hints: own }: ToolRule,
    { tool, hints: of }: Call,
    by: Reading,
  ): Maybe {
    if (enable.isGiven === true) {
      return enable.has(tool);
    }
    const isPreloaded = by.preloadLiftsHints && !preloaded.isAll ? preloaded.has(tool) : false;
    const isHinted = or(choose(own.isGiven, isAmong(own, of), isAmong(hints, of)), isPreloaded);
    const undenied = and(not(disable.has(tool)), or(isHinted, by.denyListsLiftHints));
    return choose(enable.isGiven, enable.has(tool), choose(disable.isGiven, undenied, isHinted));
  }

  /** Those of a toolkit stand in the place of those for all. */
  function isApprovedByHints(rule: ToolRule, { hints: of }: Call, by: Reading): Maybe {
    const global = anyOf(hints.approved, of);
    const own = rule.hints;
    const ofOwn = choose(
      own.approved.isGiven,
      anyOf(own.approved, of),
      by.ownHintsLiftApproval ? false : global,
    );
    const isListed = or(rule.enable.isGiven, rule.disable.isGiven);
    return choose(own.isGiven, ofOwn, and(by.listsLiftApproval ? not(isListed) : true, global));
  }

  return {
    passage,
    toolkits: [toolkits.enable, toolkits.disable, toolkits.approved, keysOf(session.tools)],
    toolsOf(toolkit) {
      const { enable, disable, approved } = ruleFor(toolkit);
      return [enable, disable, approved];
    },
    tools: [preloaded],
    hints: all.flatMap(({ enable, disable, approved }) => [enable, disable, approved]),
    disputed: disputedIn(hints, [...named.values(), ruleFor(OTHER)], preloaded, isShownAlone),
    hasLists(toolkit) {
      const { enable, disable } = ruleFor(toolkit);
      return enable.isGiven !== false || disable.isGiven !== false;
    },
    closedToolkits: toolkits.enable.isGiven === false ? toolkits.disable.known : [],
  };
}

/** Whether a session says each part that Composio does not document. */
function disputedIn(
  hints: Rule,
  rules: readonly ToolRule[],
  preloaded: Names,
  isShownAlone: Maybe,
): Record<keyof Reading, boolean> {
  const hasHints = [hints, ...rules.map((rule) => rule.hints)].some(({ isGiven }) => isGiven !== false);
  const hasLists = rules.some(({ enable, disable }) => or(enable.isGiven, disable.isGiven) !== false);
  const approves = hints.approved.isGiven !== false;
  return {
    denyListsLiftHints: hasHints && rules.some(({ disable }) => disable.isGiven !== false),
    listsLiftApproval: approves && hasLists,
    ownHintsLiftApproval: approves && rules.some((rule) => rule.hints.isGiven !== false),
    preloadLiftsHints: hasHints && preloaded.isGiven !== false,
    unseenIsClosed: isShownAlone !== false,
  };
}

/** Whether a list lets a name pass. */
function lets({ enable, disable }: Rule, name: string): Maybe {
  return choose(enable.isGiven, enable.has(name), not(disable.has(name)));
}

/** Whether a tool passes by its hints. */
function isAmong({ enable, disable }: Rule, hints: readonly string[]): Maybe {
  return and(choose(enable.isGiven, anyOf(enable, hints), true), not(anyOf(disable, hints)));
}

function anyOf(list: Names, hints: readonly string[]): Maybe {
  return list.isGiven === false ? false : or(...hints.map((hint) => list.has(hint)));
}

function ruleOf(rule: unknown, spelled: (name: string) => string): Rule {
  return {
    isGiven: rule === undefined || rule === null ? false : isMap(rule) ? true : undefined,
    enable: namesOf(at(rule, ["enable"]), spelled),
    disable: namesIfAny(at(rule, ["disable"]), spelled),
    approved: namesIfAny(at(rule, ["requireApproval"]), spelled),
  };
}

function toolRuleOf(rule: unknown): ToolRule {
  return {
    ...ruleOf(rule, upper),
    // A list that denies nothing may be a list all the same, and so lift the hints.
    disable: namesOf(at(rule, ["disable"]), upper),
    hints: ruleOf(at(rule, ["tags"]), asItIs),
  };
}

function keysOf(tools: unknown): Names {
  return namesOf([...bySlug(tools).keys()], asItIs);
}

function preloadedBy(preload: unknown): Names & { readonly isAll: boolean } {
  const tools = at(preload, ["tools"]);
  return tools === "all"
    ? { ...NONE, isAll: true, has: () => true }
    : { ...namesIfAny(tools, upper), isAll: false };
}
