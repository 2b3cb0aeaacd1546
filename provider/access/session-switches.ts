import { isDeepStrictEqual } from "node:util";
import type { Properties } from "../core/values";
import { at, flagAt } from "./blocks";
import { changeOf, type Findings, type InputPath, NOTHING, together } from "./findings";
import { hasNameless } from "./hidden";
import { and, type Maybe, not, or } from "./maybe";

/** Something that a session permits beside calls of tools. */
interface Switch {
  readonly words: string;
  /** The inputs that decide it. */
  readonly inputs: readonly InputPath[];
  isOn(session: Properties): Maybe;
  /** The switch with which this one is off, so that it goes without saying where that one changes. */
  readonly within?: string;
}

const SANDBOX = ["sandbox", "enable"];
const CONNECTIONS = ["manageConnections", "enable"];
const SEVERAL = ["multiAccount", "enable"];
const REMOVAL = ["manageConnections", "enableConnectionRemoval"];
const CODE_PROXY = ["sandbox", "enableProxyExecution"];
const CODE_TOOLS = ["sandbox", "enableToolExecution"];
const EGRESS = ["experimental", "restrict_egress_to_composio"];
const EXPLICIT = ["multiAccount", "requireExplicitSelection"];

const hasSandbox = (session: Properties) => flagAt(session, SANDBOX, true);
const codeMayProxy = (session: Properties) =>
  and(hasSandbox(session), flagAt(session, CODE_PROXY, true), flagAt(session, ["proxyExecute"], true));

/** Whether a session, or code in its sandbox, may send requests of its own, which pass every list of tools. */
export function mayProxy(session: Properties): Maybe {
  return or(flagAt(session, ["proxyExecute"], false), codeMayProxy(session));
}

const hasSeveral = (session: Properties) => flagAt(session, SEVERAL, true);

const simple = (name: string, words: string, whenLeftOut: boolean): Switch => ({
  words,
  inputs: [[name]],
  isOn: (session) => flagAt(session, [name], whenLeftOut),
});

/** A part that is left out permits, as everywhere: of what is Composio's or the organisation's choice, the most that it may be. */
export const SWITCHES: readonly Switch[] = [
  {
    words: "connecting accounts from within",
    inputs: [CONNECTIONS],
    isOn: (session) => flagAt(session, CONNECTIONS, true),
  },
  {
    words: "removing connected accounts from within",
    inputs: [CONNECTIONS, REMOVAL],
    isOn: (session) => and(flagAt(session, CONNECTIONS, true), flagAt(session, REMOVAL, true)),
  },
  { words: "a sandbox that runs code", inputs: [SANDBOX], isOn: hasSandbox },
  {
    words: "requests of the sandbox's code through connected accounts (its proxy)",
    inputs: [SANDBOX, CODE_PROXY, ["proxyExecute"]],
    isOn: codeMayProxy,
  },
  {
    words: "calls of tools by the sandbox's code",
    inputs: [SANDBOX, CODE_TOOLS],
    isOn: (session) => and(hasSandbox(session), flagAt(session, CODE_TOOLS, true)),
  },
  {
    words: "requests of the sandbox to more than Composio (restrict_egress_to_composio)",
    inputs: [SANDBOX, EGRESS],
    isOn: (session) => and(hasSandbox(session), not(flagAt(session, EGRESS, false))),
    within: "a sandbox that runs code",
  },
  { words: "several accounts of one toolkit", inputs: [SEVERAL], isOn: hasSeveral },
  {
    words: "calls that do not say which account they mean",
    inputs: [SEVERAL, EXPLICIT],
    isOn: (session) => and(hasSeveral(session), not(flagAt(session, EXPLICIT, false))),
  },
  simple("searchEnabled", "a search over all tools that it has", true),
  simple("multiExecuteEnabled", "several calls in one", true),
  simple("proxyExecute", "requests of its own through connected accounts (the proxy)", false),
  simple("instant", "calls that Composio charges for, where the project allows them", true),
];

/** Says which switches a change turns on, and which off. */
export function changeOfSwitches(before: Properties | undefined, after: Properties | undefined): Findings {
  const changes = new Map(
    SWITCHES.map(({ words, inputs, isOn }) => [
      words,
      changeOf(before ? isOn(before) : false, after ? isOn(after) : false, { opened: words }, inputs),
    ]),
  );
  const told = SWITCHES.filter(({ within }) => {
    const outer = within === undefined ? NOTHING : (changes.get(within) ?? NOTHING);
    return outer.opened.length === 0 && outer.closed.length === 0;
  });
  return together([
    ...told.map(({ words }) => changes.get(words) ?? NOTHING),
    changeOfAccountCount(before, after),
  ]);
}

const MOST = ["multiAccount", "maxAccountsPerToolkit"];
const DEFAULT_MOST = 5;

/** How many accounts of one toolkit a session may have. */
function accountCount(session: Properties | undefined): number | undefined {
  const isOn = session ? hasSeveral(session) : false;
  const most = at(session, MOST) ?? DEFAULT_MOST;
  if (isOn === false) {
    return session ? 1 : 0;
  }
  return isOn && typeof most === "number" ? most : undefined;
}

function changeOfAccountCount(before: Properties | undefined, after: Properties | undefined): Findings {
  const [old, now] = [accountCount(before), accountCount(after)];
  const words = (count: number) => `up to ${count} accounts of one toolkit`;
  if (old === undefined || now === undefined) {
    return changeOf(old === 1 ? false : undefined, now === 1 ? false : undefined, { opened: words(0) }, [
      SEVERAL,
      MOST,
    ]);
  }
  return {
    opened: now > old && now > 1 ? [words(now)] : [],
    closed: now < old && old > 1 ? [words(old)] : [],
    doubts: [],
  };
}

/** The parts of `experimental` that may permit something, by words that say what. */
const EXPERIMENTAL: Record<string, string> = {
  permissions: "what experimental.permissions says",
  no_elicitation_support_fallback:
    "what happens to an approval where the client cannot ask a person (no_elicitation_support_fallback)",
};

/** Says what other experimental settings permit. What they mean is not documented, so each change counts as one that opens. */
export function changeOfExperimental(before: Properties, after: Properties): Findings {
  return together(
    Object.entries(EXPERIMENTAL).map(([name, words]) => {
      const path = ["experimental", name];
      const [old, now] = [at(before, path) ?? undefined, at(after, path) ?? undefined];
      if ([old, now].some(hasNameless)) {
        return { ...NOTHING, doubts: [{ input: path, mayOpen: true, mayClose: true }] };
      }
      return { ...NOTHING, opened: isDeepStrictEqual(old, now) ? [] : [words] };
    }),
  );
}
