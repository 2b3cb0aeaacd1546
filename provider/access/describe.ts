import { firstOf } from "../core/lists-in-words";
import type { Properties } from "../core/values";
import { accountNamed } from "./account-words";
import { type AgentKind, type AgentSide, declaredInputs } from "./agent";
import { authConfigNamed } from "./auth-config-named";
import { at, bySlug, flagAt, ofToolkit } from "./blocks";
import { namesOfHooks } from "./checks";
import { isHidden } from "./hidden";
import { asItIs, lower, type Names, namesIfAny, namesOf, upper } from "./names";
import { authConfigIdsOf, ownersOf } from "./server-calls";
import { writtenOut } from "./session-change";
import { mayProxy, SWITCHES } from "./switches";
import type { ToolCount } from "./tool-count";
import { EVERY_TOOLKIT, isStandIn, toolkitOfAuthConfig } from "./toolkit-names";
import { listed, shown } from "./words";

/** As many names as the description of one toolkit has. */
const MOST_TOOLS = 50;

/** The limit of the tools of a toolkit. */
export type ToolLimit = "names" | "exceptions" | "hints" | "nothing" | "unknown";

/** One toolkit, or all that nothing names. */
export interface ToolkitAccess {
  /** Its slug, or what stands for it in words. */
  readonly toolkit: string;
  /** Which of its tools, in words. */
  readonly tools: string;
  /** The limit of them: a list of names, a list of exceptions, hints, nothing, or what is not known. */
  readonly limit: ToolLimit;
  /** The tools that are named, where they are. */
  readonly named: readonly string[];
  /** The calls that need a person's approval, in words; empty for none. */
  readonly approval: string;
  /** The auth config and the accounts by which calls go, in words; empty for a toolkit that needs none. */
  readonly through: string;
  /** How many tools that is, where Composio was asked. */
  readonly count?: ToolCount;
}

/** All that an agent may do. */
export interface AgentAccess {
  /** For whom it acts. */
  readonly user: string;
  /** The address that it connects to, where it is known. */
  readonly address: string | undefined;
  /** The toolkits that it names, or that its auth configs are for. */
  readonly toolkits: readonly ToolkitAccess[];
  /** Whether toolkits count that nothing names: all of Composio's catalogue, but for exceptions. */
  readonly hasCatalogue: boolean;
  /** Whether it may send requests of its own through accounts, past every list of tools. */
  readonly mayProxy: boolean;
  /** The checks before and after its calls, in words. */
  readonly hooks: readonly string[];
  /** Anything else that is open. */
  readonly open: readonly string[];
}

/** Describes what an agent may do, in words. */
export function describeAccess(kind: AgentKind, side: AgentSide, outputs: Properties): AgentAccess {
  const inputs = declaredInputs(side.inputs);
  const address =
    typeof outputs.mcpUrl === "string" && !isHidden(outputs.mcpUrl) ? shown(outputs.mcpUrl) : undefined;
  return kind === "Session"
    ? { address, ...describeSession(writtenOut(inputs), side) }
    : { address, ...describeServer(inputs, side) };
}

function describeSession(session: Properties, side: AgentSide): Omit<AgentAccess, "address"> {
  const saved = session.sessionConfigId;
  return {
    user: isHidden(session.userId) ? "a user who is not known here" : `the user "${shown(session.userId)}"`,
    hasCatalogue: namesOf(at(session.toolkits, ["enable"]), lower).isGiven !== true,
    toolkits: sessionToolkits(session).map((toolkit) => ({
      toolkit: shown(toolkit),
      ...sessionTools(session, toolkit),
      through: sessionThrough(session, toolkit, side),
    })),
    mayProxy: mayProxy(session) !== false,
    hooks: namesOfHooks(session.hooks),
    open: [
      ...(saved ? [`what the saved policy ${shown(saved)} permits, which is not known here`] : []),
      ...SWITCHES.flatMap(({ words, isOn }) => {
        const is = isOn(session);
        return is === false ? [] : [is ? words : `${words} (not known yet)`];
      }),
    ],
  };
}

/** The toolkits of a session. One that a rule speaks of has a row of its own. */
function sessionToolkits({ toolkits, tools, connectedAccounts, authConfigs }: Properties): string[] {
  const enable = namesOf(at(toolkits, ["enable"]), lower);
  if (enable.isGiven === true) {
    return [...enable.known, ...(enable.hasHidden ? ["toolkits that are not known yet"] : [])];
  }
  const closed = namesIfAny(at(toolkits, ["disable"]), lower);
  const but = closed.known.length > 0 ? ` but ${listed(closed.known)}` : "";
  const unknown = enable.isGiven === undefined || closed.hasHidden ? ", as far as it is known" : "";
  const named = [tools, connectedAccounts, authConfigs].flatMap((map) => [...bySlug(map).keys()]);
  const open = [...new Set(named)].filter((toolkit) => closed.has(toolkit) !== true);
  return [...open, `${EVERY_TOOLKIT}${but}${unknown}`];
}

function sessionTools(
  session: Properties,
  toolkit: string,
): Pick<ToolkitAccess, "tools" | "limit" | "named" | "approval"> {
  const rule = ofToolkit(session.tools, toolkit);
  const [enable, disable] = [at(rule, ["enable"]), at(rule, ["disable"])].map((list) => namesOf(list, upper));
  const hints = at(rule, ["tags"]) ?? session.tags;
  const all = namesIfAny(at(session.toolkits, ["requireApproval"]), lower).has(toolkit);
  const ofTools = namesIfAny(at(rule, ["requireApproval"]), upper);
  const ofHints = namesIfAny(at(hints, ["requireApproval"]), asItIs);
  const approvals = [
    ...(all === true ? ["every call"] : all === undefined ? ["what is not known yet"] : []),
    ...wordsOfNames(ofTools),
    ...(ofHints.isGiven === false ? [] : [`tools with the hint ${wordsOfNames(ofHints).join(", ")}`]),
  ];
  return {
    tools: isHidden(rule) ? "tools that are not known yet" : wordsOfTools(enable, disable, hints),
    limit: limitOf(rule, enable, disable, hints),
    named: enable?.isGiven === true && !enable.hasHidden ? enable.known : [],
    approval: approvals.join(", "),
  };
}

function limitOf(
  rule: unknown,
  enable: Names | undefined,
  disable: Names | undefined,
  hints: unknown,
): ToolLimit {
  const [only, not] = [at(hints, ["enable"]), at(hints, ["disable"])].map((list) => namesOf(list, asItIs));
  const lists = [enable, disable, only, not].flatMap((list) => list ?? []);
  if (isHidden(rule) || lists.some(({ isGiven, hasHidden }) => isGiven === undefined || hasHidden)) {
    return "unknown";
  }
  if (enable?.isGiven) {
    return "names";
  }
  if (disable?.isGiven) {
    return disable.known.length > 0 ? "exceptions" : "nothing";
  }
  return only?.isGiven || (not?.known.length ?? 0) > 0 ? "hints" : "nothing";
}

function wordsOfTools(enable: Names | undefined, disable: Names | undefined, hints: unknown): string {
  if (enable?.isGiven !== false && enable) {
    return wordsOfNames(enable).join(", ") || "no tool";
  }
  if (disable && disable.isGiven !== false) {
    return disable.known.length === 0 && !disable.hasHidden
      ? "every tool"
      : `every tool but ${wordsOfNames(disable).join(", ")}`;
  }
  const [only, not] = [at(hints, ["enable"]), at(hints, ["disable"])].map((list) => namesOf(list, asItIs));
  const limits = [
    ...(only && only.isGiven !== false
      ? [`with the hint ${wordsOfNames(only).join(" or ") || "of none"}`]
      : []),
    ...(not && not.isGiven !== false && wordsOfNames(not).length > 0
      ? [`without the hint ${wordsOfNames(not).join(" or ")}`]
      : []),
  ];
  return limits.length > 0 ? `tools ${limits.join(", ")}` : "every tool";
}

function wordsOfNames({ known, hasHidden }: Names, words: (name: string) => string = shown): string[] {
  const named = firstOf(known.map(words), MOST_TOOLS, (more) => `${more} more`);
  return [...named, ...(hasHidden ? ["what is not known yet"] : [])];
}

function sessionThrough(
  { authConfigs, connectedAccounts }: Properties,
  toolkit: string,
  side: AgentSide,
): string {
  const id = ofToolkit(authConfigs, toolkit);
  const accounts = namesIfAny(ofToolkit(connectedAccounts, toolkit), asItIs);
  const config =
    id === undefined || id === null
      ? "an auth config that Composio chooses or makes"
      : isHidden(id)
        ? "an auth config that is not known yet"
        : authConfigNamed(side, String(id));
  const account =
    accounts.isGiven === false
      ? "whichever account its user has connected last"
      : wordsOfNames(accounts, (id) => accountNamed(side, id)).join(", ");
  return `${config}; ${account}`;
}

function describeServer(server: Properties, side: AgentSide): Omit<AgentAccess, "address"> {
  const tools = namesIfAny(server.allowedTools, upper);
  const ids = authConfigIdsOf(server);
  const ofIds = ids.known.map((id) => ({
    toolkit: toolkitOfAuthConfig(side.authConfigs, id),
    through: authConfigNamed(side, id),
  }));
  const others = [server.noAuthApps, server.toolkits].flatMap((list) => namesIfAny(list, lower).known);
  const slugs = [...new Set([...ofIds.map(({ toolkit }) => toolkit), ...others])];
  const own = (toolkit: string) => tools.known.filter((tool) => ownersOf(tool, slugs).includes(toolkit));
  const isManaged = flagAt(server, ["managedAuthViaComposio"], false);
  return {
    user: "any user of the server",
    hasCatalogue: false,
    mayProxy: false,
    toolkits: [
      ...slugs.map((toolkit) => ({
        toolkit: shown(toolkit),
        tools:
          tools.isGiven === false
            ? "every tool"
            : wordsOfTools({ ...tools, known: own(toolkit) }, undefined, {}),
        limit: limitOf({}, tools, undefined, {}),
        named: tools.isGiven === false ? [] : own(toolkit),
        approval: "",
        through: isStandIn(toolkit)
          ? ""
          : ofIds.flatMap((each) => (each.toolkit === toolkit ? [each.through] : [])).join("; "),
      })),
      ...(ids.hasHidden ? [hiddenToolkits(tools.isGiven === false)] : []),
    ],
    hooks: [],
    open:
      isManaged === false
        ? []
        : [`authentication that Composio manages${isManaged === undefined ? " (not known yet)" : ""}`],
  };
}

function hiddenToolkits(areAllOpen: boolean): ToolkitAccess {
  return {
    toolkit: "toolkits that are not known yet",
    tools: areAllOpen ? "every tool" : "the tools of the list that are theirs",
    limit: areAllOpen ? "nothing" : "unknown",
    named: [],
    approval: "",
    through: "",
  };
}
