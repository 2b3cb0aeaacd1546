import { allowedTools } from "../../../emulator/kinds/session/session-policy";
import type { SessionConfig } from "../../../emulator/kinds/session/stored-session";
import type { Properties } from "../../../provider/core/resource";
import { HINT_SETS, hintsOf, setHints, TOOLS, type WorldTool } from "./world";

/**
 * Facts of what a session may do, each a text, by the emulator's rules for toolkits, tools and hints, and by sets that
 * are written for this test. Nothing of it is the provider's.
 */
interface Facts {
  readonly all: ReadonlySet<string>;
  /** The toolkits of which something can be called. */
  readonly toolkits: ReadonlySet<string>;
}

interface Rule {
  enable?: string[];
  disable?: string[];
  requireApproval?: string[];
  tags?: Rule;
}

interface Hook {
  type: string;
  handler: unknown;
  appliesTo: "all" | { toolkits: string[] };
}

export interface Inputs extends Properties {
  toolkits?: Rule;
  tools?: Record<string, Rule>;
  tags?: Rule;
  hooks?: Hook[];
  preload?: { tools: string[] | "all" };
  authConfigs?: Record<string, string>;
  connectedAccounts?: Record<string, string[]>;
  searchEnabled?: boolean;
  multiExecuteEnabled?: boolean;
}

/** A part that is not documented may be one or the other, and is the same before and after a change. */
const READINGS = [...Array(32).keys()].map((bits) => ({
  denyListsLiftHints: !!(bits & 1),
  listsLiftApproval: !!(bits & 2),
  ownHintsLiftApproval: !!(bits & 4),
  preloadLiftsHints: !!(bits & 8),
  unseenIsClosed: !!(bits & 16),
}));

const has = (list: readonly string[] | undefined, name: string) =>
  (list ?? []).some((each) => each.toLowerCase() === name.toLowerCase());

/** The readings that differ for one of two sessions. Where nothing is said that may be read so, the others are the same. */
function readingsOf(both: readonly Inputs[]) {
  const rules = both.flatMap(({ tools = {} }) => Object.values(tools));
  const isSaid = {
    denyListsLiftHints: rules.some(({ disable }) => disable),
    listsLiftApproval: both.some(({ tags }) => tags?.requireApproval?.length),
    ownHintsLiftApproval:
      rules.some(({ tags }) => tags) && both.some(({ tags }) => tags?.requireApproval?.length),
    preloadLiftsHints: both.some(({ preload }) => preload),
    unseenIsClosed: both.some((each) => each.searchEnabled === false && each.multiExecuteEnabled === false),
  };
  return READINGS.filter((reading) =>
    Object.entries(isSaid).every(([name, is]) => is || !reading[name as keyof typeof reading]),
  );
}

/** @param checks The checks of both sides, by which a call that a side does not check is a fact. */
function factsOf(inputs: Inputs, checks: readonly string[], readings: typeof READINGS): Facts {
  const all = new Set<string>();
  const toolkits = new Set<string>();
  for (const [world, hints] of HINT_SETS.entries()) {
    setHints(hints);
    const sets = baseSets(inputs);
    for (const [number, reading] of readings.entries()) {
      for (const tool of TOOLS) {
        if (!passes(inputs, tool, sets, reading)) {
          continue;
        }
        const call = `${world} ${number} ${tool.slug}`;
        toolkits.add(tool.toolkit);
        all.add(`call with a person ${call}`);
        if (!isApproved(inputs, tool, reading)) {
          all.add(`call without a person ${call}`);
        }
        for (const check of checks) {
          if (!isChecked(inputs, tool, check)) {
            all.add(`call unchecked by ${check} ${call}`);
          }
        }
      }
    }
  }
  for (const fact of switchFacts(inputs)) {
    all.add(fact);
  }
  for (const toolkit of toolkits) {
    const id = inputs.authConfigs?.[toolkit];
    for (const each of id === undefined ? [...IDS, "any other"] : [id]) {
      all.add(`through ${toolkit} ${each}`);
    }
  }
  return { all, toolkits };
}

export const IDS = ["ac_one", "ac_two"];
export const ACCOUNTS = ["ca_one", "ca_two"];

/** The tools that pass by the emulator: as they are, by hints alone, and with no hints at all. */
function baseSets({ toolkits, tools = {}, tags }: Inputs) {
  const allowed = (given: Record<string, Rule>, hints: Rule | undefined) =>
    new Set(
      allowedTools({ user_id: "agent-7", toolkits, tools: given, tags: hints } as SessionConfig, {
        emptyEnable: "none",
      }),
    );
  const said = Object.entries(tools);
  const without = (drop: "disable" | "tags") =>
    Object.fromEntries(said.map(([slug, { [drop]: _, ...rest }]) => [slug, rest]));
  return {
    actual: allowed(Object.fromEntries(said), tags),
    byHints: allowed(without("disable"), tags),
    withoutHints: allowed(without("tags"), undefined),
  };
}

function passes(
  { tools = {}, preload, searchEnabled, multiExecuteEnabled }: Inputs,
  { slug, toolkit }: WorldTool,
  { actual, byHints, withoutHints }: ReturnType<typeof baseSets>,
  reading: (typeof READINGS)[number],
): boolean {
  const isPreloaded = preload?.tools === "all" || has(preload?.tools as string[] | undefined, slug);
  const isLifted =
    reading.preloadLiftsHints && preload?.tools !== "all" && isPreloaded && withoutHints.has(slug);
  const isDenying = tools[toolkit]?.disable !== undefined;
  const isOpen =
    isDenying && !reading.denyListsLiftHints ? actual.has(slug) && byHints.has(slug) : actual.has(slug);
  const isHidden = searchEnabled === false && multiExecuteEnabled === false && !isPreloaded;
  return (isOpen || isLifted) && !(reading.unseenIsClosed && isHidden);
}

function isApproved(
  { toolkits, tools = {}, tags }: Inputs,
  tool: WorldTool,
  reading: (typeof READINGS)[number],
): boolean {
  const rule = tools[tool.toolkit] ?? {};
  if (has(toolkits?.requireApproval, tool.toolkit) || has(rule.requireApproval, tool.slug)) {
    return true;
  }
  const hints = (list: string[] | undefined) => hintsOf(tool).some((hint) => has(list, hint));
  if (rule.tags) {
    return rule.tags.requireApproval?.length
      ? hints(rule.tags.requireApproval)
      : !reading.ownHintsLiftApproval && hints(tags?.requireApproval);
  }
  const isListed = rule.enable !== undefined || rule.disable !== undefined;
  return !(isListed && reading.listsLiftApproval) && hints(tags?.requireApproval);
}

const checkOf = ({ type, handler }: Hook) => JSON.stringify([type, handler]);

function isChecked({ hooks = [] }: Inputs, { toolkit }: WorldTool, check: string): boolean {
  return hooks.some(
    (hook) => checkOf(hook) === check && (hook.appliesTo === "all" || has(hook.appliesTo.toolkits, toolkit)),
  );
}

interface Switches {
  manageConnections?: { enable?: boolean; enableConnectionRemoval?: boolean };
  sandbox?: { enable?: boolean; enableProxyExecution?: boolean; enableToolExecution?: boolean };
  multiAccount?: { enable?: boolean; maxAccountsPerToolkit?: number; requireExplicitSelection?: boolean };
  proxyExecute?: boolean;
  instant?: boolean;
  experimental?: { restrict_egress_to_composio?: boolean };
}

function switchFacts(inputs: Inputs): string[] {
  const {
    manageConnections = {},
    sandbox = {},
    multiAccount = {},
    proxyExecute,
    instant,
    experimental = {},
  } = inputs as Switches;
  const facts: string[] = [];
  const add = (is: boolean, fact: string) => is && facts.push(fact);
  const connects = manageConnections.enable !== false;
  const hasSandbox = sandbox.enable !== false;
  const hasSeveral = multiAccount.enable !== false;
  add(connects, "connect");
  add(connects && manageConnections.enableConnectionRemoval !== false, "remove");
  add(hasSandbox, "sandbox");
  add(hasSandbox && sandbox.enableProxyExecution !== false && proxyExecute !== false, "sandbox proxy");
  add(hasSandbox && sandbox.enableToolExecution !== false, "sandbox tools");
  add(hasSandbox && experimental.restrict_egress_to_composio !== true, "egress");
  add(hasSeveral && multiAccount.requireExplicitSelection !== true, "no account said");
  for (let count = 1; count <= (hasSeveral ? (multiAccount.maxAccountsPerToolkit ?? 5) : 1); count++) {
    facts.push(`account ${count}`);
  }
  add(inputs.searchEnabled !== false, "search");
  add(inputs.multiExecuteEnabled !== false, "several at once");
  add(proxyExecute === true, "proxy");
  add(instant !== false, "cost");
  return facts;
}

/** Which way a change goes. */
export interface Direction {
  grows: boolean;
  shrinks: boolean;
}

/** Compares two sessions by their facts. */
export function direction(before: Inputs, after: Inputs): Direction {
  const checks = [...new Set([...(before.hooks ?? []), ...(after.hooks ?? [])].map(checkOf))];
  const readings = readingsOf([before, after]);
  const [old, now] = [factsOf(before, checks, readings), factsOf(after, checks, readings)];
  const accounts = accountChange(before, after, old, now);
  return {
    grows: [...now.all].some((fact) => !old.all.has(fact)) || accounts.grows,
    shrinks: [...old.all].some((fact) => !now.all.has(fact)) || accounts.shrinks,
  };
}

/** An account that is named may be one that is shared, and none that is named is any of the user's. */
function accountChange(before: Inputs, after: Inputs, old: Facts, now: Facts): Direction {
  let [grows, shrinks] = [false, false];
  for (const toolkit of new Set([...old.toolkits, ...now.toolkits])) {
    const named = (inputs: Inputs) => inputs.connectedAccounts?.[toolkit] ?? [];
    const [was, is] = [named(before), named(after)];
    if (!old.toolkits.has(toolkit) || !now.toolkits.has(toolkit)) {
      continue;
    }
    grows ||= is.some((id) => !was.includes(id)) || (was.length > 0 && is.length === 0);
    shrinks ||= is.length > 0 && (was.length === 0 || was.some((id) => !is.includes(id)));
  }
  return { grows, shrinks };
}
