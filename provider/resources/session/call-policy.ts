import type { Properties } from "../../core/resource";
import { isMap } from "../../core/values";
import { flatHandler } from "./hook-handler";
import { hooksOf } from "./policy-values";
import { fields } from "./session-fields";

/** An allow-list, or all but some, and what a person has to approve. */
export interface Lists {
  readonly enable: ReadonlySet<string> | undefined;
  readonly disable: ReadonlySet<string> | undefined;
  readonly approved: ReadonlySet<string> | undefined;
}

/** A check, and the toolkits that it is for. */
interface Hook {
  readonly id: string;
  /** The effect of a hook, whatever its id and its name are. */
  readonly check: unknown;
  readonly toolkits: ReadonlySet<string> | "all";
}

/** The rules of a session for calls, spelled as values are compared. */
export interface CallPolicy {
  readonly toolkits: Lists;
  readonly tools: ReadonlyMap<string, Lists & { readonly hints: Lists | undefined }>;
  readonly hints: Lists;
  readonly hooks: readonly Hook[];
  readonly preloaded: ReadonlySet<string> | "all";
  /** A client can neither search nor call several tools, so that it sees the preloaded ones alone. */
  readonly showsPreloadedAlone: boolean;
}

/** A call of a tool that has some hints. */
export interface Call {
  readonly toolkit: string;
  readonly tool: string;
  readonly hints: readonly string[];
}

/** How a call passes: not at all, once a person has approved it, or at once. */
export type Passage = 0 | 1 | 2;

/** One way to read the rules that Composio does not document. */
export interface Reading {
  /** A tool passes that no deny-list names, whatever hints say. */
  readonly denyListsLiftHints: boolean;
  /** A tool that a list names needs no approval for its hints. */
  readonly listsLiftApproval: boolean;
  /** The hints of a toolkit that name no approval lift those of all toolkits. */
  readonly ownHintsLiftApproval: boolean;
  /** A preloaded tool passes whatever hints say. */
  readonly preloadLiftsHints: boolean;
  /** A tool that a client does not see cannot be called. */
  readonly unseenIsClosed: boolean;
}

type CallInput = "toolkits" | "tools" | "tags" | "hooks" | "preload";

/** Reads what a session says of calls. */
export function callPolicy(inputs: Properties): CallPolicy {
  const of = (name: CallInput) => fields[name].value.canonical(inputs[name] ?? fields[name].whenRemoved);
  const preloaded = of("preload");
  return {
    toolkits: listsOf(of("toolkits")),
    tools: new Map(entriesOf(of("tools")).map(([toolkit, rule]) => [toolkit, toolRuleOf(rule)])),
    hints: listsOf(of("tags")),
    hooks: hooksOf(of("hooks")).map(hookOf),
    preloaded: preloaded === "all" ? "all" : (setOf(preloaded) ?? new Set()),
    showsPreloadedAlone: inputs.searchEnabled === false && inputs.multiExecuteEnabled === false,
  };
}

/** How a call passes. What comes first closes it, whatever the rest says: toolkits, lists of tools, hints. */
export function passageOf(policy: CallPolicy, call: Call, reading: Reading): Passage {
  const { toolkits, tools, preloaded, showsPreloadedAlone } = policy;
  const isSeen = !showsPreloadedAlone || preloaded === "all" || preloaded.has(call.tool);
  if (!isListed(toolkits, call.toolkit) || !toolPasses(policy, call, reading)) {
    return 0;
  }
  if (reading.unseenIsClosed && !isSeen) {
    return 0;
  }
  const isApproved =
    toolkits.approved?.has(call.toolkit) ||
    tools.get(call.toolkit)?.approved?.has(call.tool) ||
    call.hints.some((hint) => approvedHints(policy, call, reading)?.has(hint));
  return isApproved ? 1 : 2;
}

function toolPasses({ tools, hints: all, preloaded }: CallPolicy, call: Call, reading: Reading): boolean {
  const rule = tools.get(call.toolkit);
  if (rule?.enable) {
    return rule.enable.has(call.tool);
  }
  const { enable, disable } = rule?.hints ?? all;
  const isHinted =
    (!enable || call.hints.some((hint) => enable.has(hint))) &&
    !call.hints.some((hint) => disable?.has(hint));
  if (rule?.disable) {
    return !rule.disable.has(call.tool) && (isHinted || reading.denyListsLiftHints);
  }
  return isHinted || (reading.preloadLiftsHints && preloaded !== "all" && preloaded.has(call.tool));
}

/** The hints of which calls need an approval, where those of a toolkit stand in the place of those of all. */
function approvedHints(
  { tools, hints }: CallPolicy,
  { toolkit }: Call,
  { listsLiftApproval, ownHintsLiftApproval }: Reading,
): ReadonlySet<string> | undefined {
  const rule = tools.get(toolkit);
  const isLifted = rule?.hints ? ownHintsLiftApproval : (rule?.enable ?? rule?.disable) && listsLiftApproval;
  return rule?.hints?.approved ?? (isLifted ? undefined : hints.approved);
}

/** Whether two lists let an element pass. */
function isListed({ enable, disable }: Lists, element: string): boolean {
  return enable ? enable.has(element) : !disable?.has(element);
}

function listsOf(rule: unknown): Lists {
  const { enable, disable, requireApproval } = isMap(rule) ? rule : {};
  return { enable: setOf(enable), disable: setOf(disable), approved: setOf(requireApproval) };
}

function toolRuleOf(rule: unknown): Lists & { hints: Lists | undefined } {
  const hints = isMap(rule) && isMap(rule.tags) ? listsOf(rule.tags) : undefined;
  return { ...listsOf(rule), hints };
}

function hookOf({ id, type, handler, appliesTo }: Properties): Hook {
  const toolkits = isMap(appliesTo) ? (setOf(appliesTo.toolkits) ?? new Set<string>()) : "all";
  return { id: String(id), check: { type, handler: flatHandler(handler) }, toolkits };
}

function setOf(list: unknown): ReadonlySet<string> | undefined {
  return Array.isArray(list) ? new Set(list.map(String)) : undefined;
}

function entriesOf(map: unknown): [string, unknown][] {
  return isMap(map) ? Object.entries(map) : [];
}
