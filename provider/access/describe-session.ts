import type { Properties } from "../core/values";
import { accountNamed } from "./account-words";
import type { AgentSide } from "./agent";
import type { AgentAccess, ToolkitAccess } from "./agent-access";
import { authConfigNamed } from "./auth-config-words";
import { at, bySlug, ofToolkit } from "./blocks";
import { isHidden } from "./hidden";
import { limitOf, wordsOfNames, wordsOfTools } from "./limit-words";
import { asItIs, lower, namesIfAny, namesOf, upper } from "./names";
import { namesOfHooks } from "./session-hooks";
import { mayProxy, SWITCHES } from "./session-switches";
import { EVERY_TOOLKIT } from "./toolkit-names";
import { listed, shown } from "./words";

/** Describes what a session may do. */
export function describeSession(session: Properties, side: AgentSide): Omit<AgentAccess, "address"> {
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
