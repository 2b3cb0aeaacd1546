import { type AgentSide, type AgentSides, areSameIn, type Side } from "./agent";
import { changeOfKeptAuthConfig } from "./auth-config-change";
import { authConfigNamed } from "./auth-config-words";
import { flagAt } from "./blocks";
import { type CallChange, callChange, mayCall } from "./call-change";
import { changeOfCalls, hiddenInputs } from "./call-findings";
import { NO_CALLS } from "./call-rules";
import { changeOf, type Findings, NOTHING, together } from "./findings";
import { and } from "./maybe";
import { OTHER } from "./names";
import { authConfigIdsOf, SERVER_CALLS, serverCalls } from "./server-calls";
import { isStandIn, toolkitOfAuthConfig } from "./toolkit-names";
import { shown } from "./words";

/** Says what a change does to what an MCP server lets any user of it do. */
export function changeOfServer({ before, after }: AgentSides): Findings {
  const [old, now] = [before?.inputs ?? {}, after?.inputs ?? {}];
  const change = callChange(
    before ? serverCalls(before.inputs, before.authConfigs) : NO_CALLS,
    after ? serverCalls(after.inputs, after.authConfigs) : NO_CALLS,
  );
  const isSame = before && after && areSameIn(old, now, SERVER_CALLS);
  const managed = (side: AgentSide | undefined) =>
    side ? flagAt(side.inputs, ["managedAuthViaComposio"], false) : false;
  return together([
    isSame ? NOTHING : changeOfAccess(change, { before, after }),
    changeOf(
      managed(before),
      managed(after),
      { opened: "authentication that Composio manages (managedAuthViaComposio), outside of this program" },
      [["managedAuthViaComposio"]],
    ),
    before && after ? changeOfOwnAuthConfigs(change, before, after) : NOTHING,
  ]);
}

function changeOfAccess(change: CallChange, { before, after }: AgentSides): Findings {
  const calls = changeOfCalls(change, before?.inputs ?? {}, after?.inputs ?? {}, SERVER_CALLS);
  return together([calls, changeOfConnections(change, { before, after }, calls.toolkits?.opened ?? [])]);
}

/** @param saidToOpen The toolkits of which the change of calls says that it opens some. */
function changeOfConnections(
  change: CallChange,
  { before, after }: AgentSides,
  saidToOpen: readonly string[],
): Findings {
  const both = [before, after].map((side) => side?.inputs ?? {});
  const [old, now] = both.map(authConfigIdsOf);
  const ids = [...new Set([...(old?.known ?? []), ...(now?.known ?? [])])];
  const hasHidden = old?.hasHidden || now?.hasHidden;
  const anyCall = (side: Side) =>
    change.toolkits.some((toolkit) => toolkit !== OTHER && mayCall(change, side, toolkit) !== false);
  const doubt = {
    input: ["authConfigIds"],
    mayOpen: anyCall("after"),
    mayClose: anyCall("before"),
  };
  return together([
    ...ids.map((id) => {
      const toolkits = [before, after].flatMap((side) =>
        side ? [toolkitOfAuthConfig(side.authConfigs, id)] : [],
      );
      const toolkit = toolkits.find((slug) => !isStandIn(slug)) ?? toolkits[0] ?? OTHER;
      const words = isStandIn(toolkit)
        ? `calls through the auth config ${shown(id)}, whose toolkit is not known here`
        : `calls of ${shown(toolkit)} through ${authConfigNamed(now?.known.includes(id) ? after : before, id)}`;
      const isKept = old?.has(id) === true && now?.has(id) === true;
      const through = changeOf(
        and(old?.has(id), mayCall(change, "before", toolkit)),
        and(now?.has(id), mayCall(change, "after", toolkit)),
        { opened: words },
        // Of one that stays, the change of calls says what is not known.
        isKept ? [] : hiddenInputs(both, SERVER_CALLS, [toolkit]),
      );
      // A toolkit that is named after its auth config says it already.
      return isStandIn(toolkit) && saidToOpen.includes(toolkit) ? { ...through, opened: [] } : through;
    }),
    hasHidden ? { ...NOTHING, doubts: [doubt] } : NOTHING,
  ]);
}

/** The auth configs that a server keeps, where the program changes them. */
function changeOfOwnAuthConfigs(change: CallChange, before: AgentSide, after: AgentSide): Findings {
  const kept = authConfigIdsOf(after.inputs);
  const findings = authConfigIdsOf(before.inputs).known.map((id) =>
    changeOfKeptAuthConfig(before.authConfigs.find(id), after.authConfigs.find(id), false, () => {
      const toolkit = toolkitOfAuthConfig(after.authConfigs, id);
      return {
        isUsed: and(kept.has(id), mayCall(change, "after", toolkit)),
        inputs: () => hiddenInputs([before.inputs, after.inputs], SERVER_CALLS, [toolkit]),
      };
    }),
  );
  return together(findings);
}
