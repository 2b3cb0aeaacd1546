import type { Properties } from "../core/values";
import { type AgentSide, type AgentSides, areSame, areSameIn } from "./agent";
import { changeOfKeptAuthConfig } from "./auth-config-change";
import { bySlug } from "./blocks";
import { type CallChange, callChange, mayCall } from "./call-change";
import { changeOfCalls, hiddenInputs } from "./call-findings";
import { NO_CALLS } from "./call-rules";
import { withDirectTools } from "./direct-tools";
import { type Findings, NOTHING, together } from "./findings";
import { isHidden } from "./hidden";
import { and } from "./maybe";
import { SESSION_CALLS, sessionCalls } from "./session-calls";
import { changeOfConnections, toolkitsOfConnections } from "./session-connections";
import { changeOfChecks, toolkitsOfHooks } from "./session-hooks";
import { changeOfExperimental, changeOfSwitches } from "./session-switches";
import { shown } from "./words";

/** Says what a change does to what a session may do. */
export function changeOfSession({ before, after }: AgentSides): Findings {
  const [old, now] = [withDirectTools(before?.inputs), withDirectTools(after?.inputs)];
  if (before && after && areSame(old, now)) {
    return changeOfOwnAuthConfigs(() => callsOf(old, now), before, after);
  }
  const saved = changeOfSavedPolicy(old, now);
  const isSaved = [...saved.opened, ...saved.doubts].length > 0;
  const change = callsOf(before && old, after && now);
  return together([
    isSaved || areSameIn(old, now, SESSION_CALLS)
      ? created(change, { before, after })
      : changeOfCalls(change, old, now, SESSION_CALLS),
    isSaved || areSame(old.hooks, now.hooks) ? NOTHING : changeOfChecks(change, old.hooks, now.hooks),
    changeOfUser(before && old, after && now),
    changeOfConnections(change, { before, after }),
    changeOfSwitches(before && old, after && now),
    saved,
    before && after ? changeOfExperimental(old, now) : NOTHING,
    before && after ? changeOfOwnAuthConfigs(() => change, before, after) : NOTHING,
  ]);
}

/** An agent that comes or goes is compared with none, whatever it says. */
function created(change: CallChange, { before, after }: AgentSides): Findings {
  return before && after ? NOTHING : changeOfCalls(change, {}, {}, []);
}

function callsOf(before: Properties | undefined, after: Properties | undefined): CallChange {
  const both = [before ?? {}, after ?? {}];
  const more = both.flatMap((session) => [
    ...toolkitsOfHooks(session.hooks),
    ...toolkitsOfConnections(session),
  ]);
  return callChange(before ? sessionCalls(before) : NO_CALLS, after ? sessionCalls(after) : NO_CALLS, more);
}

function changeOfUser(before: Properties | undefined, after: Properties | undefined): Findings {
  const [old, now] = [before?.userId, after?.userId];
  if (before && after && areSame(old, now)) {
    return NOTHING;
  }
  const words = (user: unknown) => `what the accounts of the user "${shown(user)}" permit`;
  if (isHidden(old) || isHidden(now)) {
    return { ...NOTHING, doubts: [{ input: ["userId"], mayOpen: true, mayClose: true }] };
  }
  return { ...NOTHING, opened: after ? [words(now)] : [], closed: before ? [words(old)] : [] };
}

/** A saved policy stands at Composio, so what it permits is not known here. */
function changeOfSavedPolicy(before: Properties, after: Properties): Findings {
  const [old, now] = [before, after].map(({ sessionConfigId }) => sessionConfigId || undefined);
  if (areSame(old, now)) {
    return NOTHING;
  }
  if (now === undefined && !isHidden(old)) {
    return { ...NOTHING, opened: [`what the saved policy ${shown(old)} did not permit`] };
  }
  const words = `what the saved policy${isHidden(now) ? "" : ` ${shown(now)}`} permits`;
  return { ...NOTHING, doubts: [{ input: ["sessionConfigId"], mayOpen: true, mayClose: true, words }] };
}

/** The auth configs that a session names before and after, where the program changes them. */
function changeOfOwnAuthConfigs(changeOf: () => CallChange, before: AgentSide, after: AgentSide): Findings {
  const still = bySlug(after.inputs.authConfigs);
  const findings = [...bySlug(before.inputs.authConfigs)].map(([toolkit, id]) =>
    changeOfKeptAuthConfig(foundIn(before, id), foundIn(after, still.get(toolkit)), true, () => {
      const change = changeOf();
      return {
        isUsed: and(mayCall(change, "before", toolkit), mayCall(change, "after", toolkit)),
        inputs: () => hiddenInputs([before.inputs, after.inputs], SESSION_CALLS, [toolkit]),
      };
    }),
  );
  return together(findings);
}

function foundIn({ authConfigs }: AgentSide, id: unknown) {
  return typeof id === "string" ? authConfigs.find(id) : undefined;
}
