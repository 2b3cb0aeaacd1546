import { changeOfAccount } from "./account-change";
import { accountWords } from "./account-words";
import { type AgentSide, areSame, declaredInputs, type Side } from "./agent";
import type { AgentRow } from "./agent-row";
import { changeOfAuthConfig } from "./auth-config-change";
import { authConfigWords } from "./auth-config-words";
import { judged } from "./compare";
import type { DeclaredObject } from "./declared-objects";
import type { Findings } from "./findings";
import { changeKept } from "./kept-objects";
import { kindOf, placeOfUrn } from "./stack/resource-names";
import type { ResourcePair } from "./stack/stack-pairs";
import type { StackResource } from "./stack/stack-resource";

/** The kinds of objects that agents use. */
type UsedKind = "AuthConfig" | "ConnectedAccount";
type SideOf = (resource: StackResource, side: Side) => AgentSide;

/** The objects of a kind that a stack declares, before a change or after it. */
export function declaredObjects(
  kind: UsedKind,
  pairs: readonly ResourcePair[],
  side: Side,
): DeclaredObject[] {
  return pairs.flatMap((pair) => {
    const resource = pair[side];
    return resource && kindOf(resource.type) === kind ? [declaredObject(resource, pair)] : [];
  });
}

/** The same one before and after has one URN, whatever it is called. */
function declaredObject(resource: StackResource, { after }: ResourcePair): DeclaredObject {
  const { name } = placeOfUrn(resource.urn);
  return { urn: (after ?? resource).urn, name, id: resource.id, inputs: declaredInputs(resource.inputs) };
}

/** Where the agents that use an auth config are not shown, its change stands for what it does to them. */
export function changedAuthConfigs(
  file: string,
  pairs: readonly ResourcePair[],
  isPartial: boolean,
  sideOf: SideOf,
): AgentRow[] {
  return pairs.flatMap((pair): AgentRow[] => {
    const { before, after } = pair;
    if (!before || !after || kindOf(after.type) !== "AuthConfig") {
      return [];
    }
    const [old, now] = [declaredObject(before, pair), declaredObject(after, pair)];
    if (areSame(old.inputs, now.inputs)) {
      return [];
    }
    const note = isPartial
      ? `agents that name ${authConfigWords(now)} and stay the same are not in this preview`
      : `no agent here names ${authConfigWords(now)}, and others may use it`;
    return rowOf("AuthConfig", file, pair, changeOfAuthConfig(old, now, true), note, sideOf);
  });
}

/** Any session of a user may use an account that is shared with that user, also one that no stack declares. */
export function changedAccounts(file: string, pairs: readonly ResourcePair[], sideOf: SideOf): AgentRow[] {
  return pairs.flatMap((pair): AgentRow[] => {
    const [before, after] = (["before", "after"] as const).map(
      (side) => declaredObjects("ConnectedAccount", [pair], side)[0],
    );
    const declared = after ?? before;
    if (!declared) {
      return [];
    }
    const note = `${accountWords(declared)} may be named by any session of such a user, also by one that no stack declares`;
    return rowOf("ConnectedAccount", file, pair, changeOfAccount(before, after), note, sideOf);
  });
}

function rowOf(
  kind: UsedKind,
  file: string,
  pair: ResourcePair,
  findings: Findings,
  note: string,
  sideOf: SideOf,
): AgentRow[] {
  const resource = pair.after ?? pair.before;
  const { opened, closed, doubts } = findings;
  if (!resource || [...opened, ...closed, ...doubts].length === 0) {
    return [];
  }
  const sides = {
    before: pair.before && sideOf(pair.before, "before"),
    after: pair.after && sideOf(pair.after, "after"),
  };
  const kept = changeKept(pair);
  const change = kept.of(judged(findings, sides));
  return change.verdict === "same"
    ? []
    : [
        {
          kind,
          file,
          urn: resource.urn,
          ...placeOfUrn(resource.urn),
          access: NOTHING_ITSELF,
          before: undefined,
          change,
          notes: [note, ...kept.notes],
        },
      ];
}

/** The object itself calls nothing. */
const NOTHING_ITSELF: AgentRow["access"] = {
  user: "every agent that uses it",
  address: undefined,
  toolkits: [],
  hasCatalogue: false,
  mayProxy: false,
  hooks: [],
  open: [],
};
