import type { Properties } from "../core/values";
import { accountNamed } from "./account-words";
import type { AgentSide, AgentSides } from "./agent";
import { authConfigNamed } from "./auth-config-words";
import { bySlug, ofToolkit } from "./blocks";
import { type CallChange, mayCall } from "./call-change";
import { hiddenInputs } from "./call-findings";
import { withDirectTools } from "./direct-tools";
import { type Doubt, type Findings, type InputPath, NOTHING, together, whereSo } from "./findings";
import { isHidden, isSecret } from "./hidden";
import type { Maybe } from "./maybe";
import { asItIs, namesIfAny, OTHER } from "./names";
import { SESSION_CALLS } from "./session-calls";
import { isStandIn } from "./toolkit-names";
import { shown } from "./words";

/** The toolkits for which a session names an auth config, or accounts. */
export function toolkitsOfConnections({ authConfigs, connectedAccounts }: Properties): string[] {
  return [...bySlug(authConfigs).keys(), ...bySlug(connectedAccounts).keys()];
}

/** Says through which auth configs and accounts a change lets a session call, or no longer. */
export function changeOfConnections(change: CallChange, sides: AgentSides): Findings {
  const both = [sides.before, sides.after].map((side) => withDirectTools(side?.inputs));
  const toolkits = change.toolkits.filter((toolkit) => toolkit === OTHER || !isStandIn(toolkit));
  return together(
    toolkits.flatMap((toolkit) => {
      const couldCall = mayCall(change, "before", toolkit);
      const canCall = mayCall(change, "after", toolkit);
      if (couldCall === false && canCall === false) {
        return [];
      }
      const calls: Calls = {
        toolkit,
        couldCall,
        canCall,
        decidedBy: () => hiddenInputs(both, SESSION_CALLS, [toolkit]),
      };
      return [changeOfNamedAuthConfig(calls, sides), changeOfAccounts(calls, sides)];
    }),
  );
}

interface Calls {
  readonly toolkit: string;
  readonly couldCall: Maybe;
  readonly canCall: Maybe;
  /** The inputs on which it depends whether anything of it can be called. */
  decidedBy(): readonly InputPath[];
}

/** Keeps what opens only where a toolkit can be called afterwards, and closes only where it could be called before. */
function whereCalled(
  { couldCall, canCall, decidedBy }: Calls,
  { opened, closed }: Pick<Findings, "opened" | "closed">,
): Findings {
  return together([
    whereSo(canCall, { ...NOTHING, opened }, decidedBy),
    whereSo(couldCall, { ...NOTHING, closed }, decidedBy),
  ]);
}

function changeOfNamedAuthConfig(calls: Calls, { before, after }: AgentSides): Findings {
  const { toolkit, couldCall, canCall } = calls;
  const [old, now] = [before, after].map((side) => ofToolkit(side?.inputs.authConfigs, toolkit) ?? undefined);
  if (isHidden(old) || isHidden(now)) {
    const doubts = doubt(["authConfigs", toolkit], {
      mayOpen: canCall !== false && old !== undefined,
      mayClose: couldCall !== false && now !== undefined,
    });
    const opened = isSecret(old) && now === undefined && canCall === true ? [withoutAuthConfig(toolkit)] : [];
    return { opened, closed: [], doubts };
  }
  const [isNew, isGone] = [couldCall === false, canCall === false];
  if (old === now && !isNew && !isGone) {
    return NOTHING;
  }
  const through = `calls of ${shown(toolkit)} through`;
  // Without one, Composio chooses: to name one opens nothing then, and to name none closes nothing.
  const opensNamed = now !== undefined && (old !== undefined || isNew);
  const opensAny = now === undefined && !isNew;
  const closesNamed = old !== undefined && (now !== undefined || isGone);
  const closesOthers = old === undefined && !isGone;
  return whereCalled(calls, {
    opened: [
      ...(opensNamed ? [`${through} ${authConfigNamed(after, String(now))}`] : []),
      ...(opensAny ? [withoutAuthConfig(toolkit)] : []),
    ],
    closed: [
      ...(closesNamed ? [`${through} ${authConfigNamed(before, String(old))}`] : []),
      ...(closesOthers ? [`${through} another than ${authConfigNamed(after, String(now))}`] : []),
    ],
  });
}

function withoutAuthConfig(toolkit: string): string {
  return `calls of ${shown(toolkit)} through an auth config that Composio chooses, or makes outside of this program`;
}

function changeOfAccounts(calls: Calls, { before, after }: AgentSides): Findings {
  const { toolkit, couldCall, canCall } = calls;
  const [old, now] = [before, after].map((side) =>
    namesIfAny(ofToolkit(side?.inputs.connectedAccounts, toolkit), asItIs),
  );
  const isNew = couldCall === false;
  const isGone = canCall === false;
  const through = (side: AgentSide | undefined) => (id: string) =>
    `calls of ${shown(toolkit)} through ${accountNamed(side, id)}`;
  const newest = `calls of ${shown(toolkit)} through whichever account its user has connected last`;
  const isHiddenInOld = old?.hasHidden ?? false;
  const isHiddenInNow = now?.hasHidden ?? false;
  const isNamed = now?.isGiven === true;
  const wasNamed = old?.isGiven === true;
  const more = (now?.known ?? []).filter((id) => isNew || old?.has(id) === false);
  const less = (old?.known ?? []).filter((id) => isGone || (isNamed && now?.has(id) === false));
  const isOpened = wasNamed && now?.isGiven === false && !isNew;
  const isClosed = isNamed && old?.isGiven === false && !isGone;
  const doubts =
    isHiddenInOld || isHiddenInNow
      ? doubt(["connectedAccounts", toolkit], {
          mayOpen: canCall !== false,
          mayClose: couldCall !== false,
        })
      : [];
  const known = whereCalled(calls, {
    opened: [...more.map(through(after)), ...(isOpened ? [newest] : [])],
    closed: [...less.map(through(before)), ...(isClosed ? [newest] : [])],
  });
  return together([known, { ...NOTHING, doubts }]);
}

function doubt(input: string[], may: { mayOpen: boolean; mayClose: boolean }): Doubt[] {
  return may.mayOpen || may.mayClose ? [{ input, ...may }] : [];
}
