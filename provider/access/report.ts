import { defined, type Properties } from "../core/values";
import { type AgentSide, agentOf, type Side } from "./agent";
import type { AgentRow } from "./agent-row";
import { AuthConfigs } from "./auth-configs";
import { bySlug } from "./blocks";
import { type CatalogueTool, withCounts } from "./callable-tools";
import { changedAccounts, changedAuthConfigs, declaredObjects } from "./changed-objects";
import { compareAccess } from "./compare";
import { DeclaredObjects } from "./declared-objects";
import { describeAccess } from "./describe";
import { type EventReceiver, eventReceivers } from "./events";
import { changeKept } from "./kept-objects";
import { authConfigIdsOf } from "./server-calls";
import { agentKindOf, kindOf, placeOfUrn } from "./stack/resource-names";
import type { ResourcePair, StackFile } from "./stack/stack-pairs";
import type { StackResource } from "./stack/stack-resource";

/** Who may do what, in one file or several, and how that changes. */
export interface AccessReport {
  /** Whether it says what changes. */
  readonly isCompared: boolean;
  /** Whether the parts that stay the same are not known, because the preview left them out. */
  readonly isPartial: boolean;
  /** A row for each agent, and for each auth config and account whose change matters by itself. */
  readonly agents: readonly AgentRow[];
  /** The receivers of events. */
  readonly events: readonly EventReceiver[];
  /** Anything that a reader has to know of the whole. */
  readonly remarks: readonly string[];
}

/** Composio's word on what the program does not declare. */
export interface Known {
  /** The toolkits of auth configs, by id. */
  readonly toolkitsOfAuthConfigs: ReadonlyMap<string, string>;
  /** The tools of toolkits, by slug. */
  readonly tools: ReadonlyMap<string, readonly CatalogueTool[]>;
  /** Where it was not asked. */
  readonly whyNotAsked?: string;
}

/** Returns what is known where Composio is not asked. */
export function notAsked(why?: string): Known {
  return {
    toolkitsOfAuthConfigs: new Map(),
    tools: new Map(),
    ...(why !== undefined && { whyNotAsked: why }),
  };
}

/** Says who may do what, by what Pulumi printed of one stack or several. */
export function accessReport(files: readonly StackFile[], known: Known = notAsked()): AccessReport {
  const isPartial = files.some((file) => file.isPartial);
  return {
    isCompared: files.some(({ isCompared }) => isCompared),
    isPartial,
    remarks: [
      ...(isPartial ? [PARTIAL] : []),
      ...(known.whyNotAsked === undefined ? [] : [uncounted(known.whyNotAsked)]),
    ],
    agents: files.flatMap((file) => rowsOf(file, known)),
    events: files.flatMap(eventReceivers),
  };
}

const PARTIAL =
  "This has only what changes: `pulumi preview --json --show-sames` has the agents that stay the same too.";

function uncounted(why: string): string {
  return `Composio was not asked (${why}), so it is not said here how many tools that is, and which of them write or destroy.`;
}

function rowsOf({ file, pairs, isCompared, isPartial }: StackFile, known: Known): AgentRow[] {
  const used = (side: Side) => ({
    authConfigs: authConfigsOf(pairs, side, known),
    accounts: new DeclaredObjects(declaredObjects("ConnectedAccount", pairs, side)),
  });
  const usedOn = { before: used("before"), after: used("after") };
  const sideOf = (resource: StackResource, side: Side): AgentSide => ({
    inputs: resource.inputs,
    ...usedOn[side],
    dependencies: resource.dependencies,
  });
  const agents = pairs.flatMap((pair) => {
    const shownResource = pair.after ?? pair.before;
    const kind = shownResource && agentKindOf(shownResource.type);
    if (!shownResource || !kind) {
      return [];
    }
    const sides = {
      before: pair.before && sideOf(pair.before, "before"),
      after: pair.after && sideOf(pair.after, "after"),
    };
    const kept = changeKept(pair);
    const described = (resource: StackResource, side: Side) =>
      withCounts(
        kind,
        describeAccess(kind, sideOf(resource, side), outputsOf(resource, pair.before)),
        sideOf(resource, side),
        known.tools,
      );
    const row: AgentRow = {
      kind,
      file,
      urn: shownResource.urn,
      ...placeOfUrn(shownResource.urn),
      access: described(shownResource, pair.after ? "after" : "before"),
      before: isCompared && pair.before ? described(pair.before, "before") : undefined,
      change: isCompared ? kept.of(compareAccess(kind, sides)) : undefined,
      notes: kept.notes,
    };
    return [row];
  });
  const named = new Set(isPartial ? [] : pairs.flatMap(({ after }) => authConfigIdsIn(after)));
  const isShown = ({ id }: StackResource) => typeof id !== "string" || !named.has(id);
  const others = pairs.filter(({ before }) => before && isShown(before));
  const changed = isCompared
    ? [...changedAuthConfigs(file, others, isPartial, sideOf), ...changedAccounts(file, pairs, sideOf)]
    : [];
  return [...agents, ...changed];
}

/** The outputs of a resource: a preview leaves out those that an update keeps, and a replacement keeps none. */
function outputsOf(resource: StackResource, before: StackResource | undefined): Properties {
  const kept = before?.id === resource.id ? before?.outputs : undefined;
  return { ...kept, ...defined(resource.outputs) };
}

/** The auth configs that an agent names, as far as their ids are known. */
function authConfigIdsIn(resource: StackResource | undefined): unknown[] {
  const kind = resource && kindOf(resource.type);
  if (kind === "Session") {
    return [...bySlug(resource?.inputs.authConfigs).values()];
  }
  return kind === "McpServer" ? [...authConfigIdsOf(resource?.inputs ?? {}).known] : [];
}

function authConfigsOf(pairs: readonly ResourcePair[], side: Side, known: Known): AuthConfigs {
  return new AuthConfigs(declaredObjects("AuthConfig", pairs, side), known.toolkitsOfAuthConfigs);
}

/** The toolkits that agents name, and the ids of auth configs that the program does not declare. */
export function namedInFiles(files: readonly StackFile[]): { toolkits: string[]; authConfigIds: string[] } {
  const toolkits = new Set<string>();
  const ids = new Set<string>();
  for (const { pairs } of files) {
    const declared = authConfigsOf(pairs, "after", notAsked());
    for (const resource of pairs.flatMap(({ before, after }) =>
      [before, after].flatMap((each) => each ?? []),
    )) {
      const kind = agentKindOf(resource.type);
      if (kind) {
        for (const { toolkit } of describeAccess(kind, agentOf(resource.inputs, declared), {}).toolkits) {
          toolkits.add(toolkit);
        }
        const known = kind === "McpServer" ? authConfigIdsOf(resource.inputs).known : [];
        for (const id of known.filter((each) => declared.toolkitOf(each) === undefined)) {
          ids.add(id);
        }
      }
    }
  }
  return { toolkits: [...toolkits].filter((each) => /^\S+$/.test(each)), authConfigIds: [...ids] };
}
