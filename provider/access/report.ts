import { defined } from "../core/values";
import { type AgentKind, type AgentSide, areSame, declaredInputs } from "./agent";
import { authConfigWords, changeOfAuthConfig } from "./auth-config-change";
import { AuthConfigs, type DeclaredAuthConfig } from "./auth-configs";
import { bySlug } from "./blocks";
import { type AccessChange, compareAccess, verdictOf } from "./compare";
import { type CatalogueTool, withCounts } from "./counts";
import { type AgentAccess, describeAccess } from "./describe";
import { wordsOfDoubts } from "./doubt-words";
import { type EventReceiver, eventReceivers } from "./events";
import { changeKept } from "./kept";
import { authConfigIdsOf } from "./server-calls";
import type { ResourcePair, StackFile } from "./stack/stack-pairs";
import type { StackResource } from "./stack/stack-resource";
import { agentKindOf, kindOf, placeOfUrn } from "./stack/urn";

/** An agent, or an auth config that changes and that agents use which are not shown. */
export interface AgentRow {
  /** The logical name. */
  readonly name: string;
  /** The kind of its resource. */
  readonly kind: AgentKind | "AuthConfig";
  /** The URN of its resource. */
  readonly urn: string;
  /** The Pulumi project. */
  readonly project: string;
  /** The name of the stack. */
  readonly stack: string;
  /** The file that it stands in. */
  readonly file: string;
  /** The things that it may do: after a change, or before it where it is deleted. */
  readonly access: AgentAccess;
  /** The things that it could do before. Undefined where nothing is compared, or it was not there. */
  readonly before: AgentAccess | undefined;
  /** The effect of the change. Undefined where nothing is compared. */
  readonly change: AccessChange | undefined;
  /** Anything else that a reader has to know. */
  readonly notes: readonly string[];
}

/** Who may do what, in one file or several, and how that changes. */
export interface AccessReport {
  /** Whether it says what changes. */
  readonly isCompared: boolean;
  /** Whether the parts that stay the same are not known, because the preview left them out. */
  readonly isPartial: boolean;
  /** A row for each agent, and for each auth config whose change matters by itself. */
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
  const authConfigs = {
    before: authConfigsOf(pairs, "before", known),
    after: authConfigsOf(pairs, "after", known),
  };
  const sideOf = (resource: StackResource, side: "before" | "after"): AgentSide => ({
    inputs: resource.inputs,
    authConfigs: authConfigs[side],
    dependencies: resource.dependencies,
  });
  const agents = pairs.flatMap((pair) => {
    const shownResource = pair.after ?? pair.before;
    const kind = shownResource && agentKindOf(shownResource.type);
    if (!shownResource || !kind) {
      return [];
    }
    const before = pair.before && sideOf(pair.before, "before");
    const after = pair.after && sideOf(pair.after, "after");
    const kept = changeKept(pair);
    const described = (resource: StackResource, side: "before" | "after") =>
      withCounts(
        kind,
        describeAccess(kind, sideOf(resource, side), {
          ...pair.before?.outputs,
          ...defined(resource.outputs),
        }),
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
      change: isCompared ? kept.of(compareAccess(kind, before, after)) : undefined,
      notes: kept.notes,
    };
    return [row];
  });
  const named = new Set(isPartial ? [] : pairs.flatMap(({ after }) => authConfigIdsIn(after)));
  const isShown = ({ id }: StackResource) => typeof id !== "string" || !named.has(id);
  const others = pairs.filter(({ before }) => isCompared && before && isShown(before));
  return [...agents, ...changedAuthConfigs(file, others, isPartial, sideOf)];
}

/** The auth configs that an agent names, as far as their ids are known. */
function authConfigIdsIn(resource: StackResource | undefined): unknown[] {
  const kind = resource && kindOf(resource.type);
  if (kind === "Session") {
    return [...bySlug(resource?.inputs.authConfigs).values()];
  }
  return kind === "McpServer" ? [...authConfigIdsOf(resource?.inputs ?? {}).known] : [];
}

function authConfigsOf(pairs: readonly ResourcePair[], side: "before" | "after", known: Known): AuthConfigs {
  const declared = pairs.flatMap((pair) => {
    const resource = pair[side];
    return resource && kindOf(resource.type) === "AuthConfig" ? [declaredAuthConfig(resource, pair)] : [];
  });
  return new AuthConfigs(declared, known.toolkitsOfAuthConfigs);
}

/** The same one before and after has one URN, whatever it is called. */
function declaredAuthConfig(resource: StackResource, { after }: ResourcePair): DeclaredAuthConfig {
  const { name } = placeOfUrn(resource.urn);
  return { urn: (after ?? resource).urn, name, id: resource.id, inputs: declaredInputs(resource.inputs) };
}

/** Where the agents that use an auth config are not shown, its change stands for what it does to them. */
function changedAuthConfigs(
  file: string,
  pairs: readonly ResourcePair[],
  isPartial: boolean,
  sideOf: (resource: StackResource, side: "before" | "after") => AgentSide,
): AgentRow[] {
  return pairs.flatMap((pair): AgentRow[] => {
    const { before, after } = pair;
    if (!before || !after || kindOf(after.type) !== "AuthConfig") {
      return [];
    }
    const [old, now] = [declaredAuthConfig(before, pair), declaredAuthConfig(after, pair)];
    if (areSame(old.inputs, now.inputs)) {
      return [];
    }
    const findings = changeOfAuthConfig(old, now, true);
    const sides = [sideOf(before, "before"), sideOf(after, "after")] as const;
    const verdict = verdictOf(findings, ...sides);
    if (verdict === "same") {
      return [];
    }
    const { opened, closed, doubts } = findings;
    return [
      {
        kind: "AuthConfig",
        file,
        urn: after.urn,
        ...placeOfUrn(after.urn),
        access: {
          user: "every agent that uses it",
          address: undefined,
          toolkits: [],
          hasCatalogue: false,
          mayProxy: false,
          hooks: [],
          open: [],
        },
        before: undefined,
        change: {
          verdict,
          opened,
          closed,
          unknown: wordsOfDoubts(doubts, ...sides),
          toolkits: { opened: [], closed: [] },
        },
        notes: [
          isPartial
            ? `agents that name ${authConfigWords(now)} and stay the same are not in this preview`
            : `no agent here names ${authConfigWords(now)}, and others may use it`,
        ],
      },
    ];
  });
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
        const side = { inputs: resource.inputs, authConfigs: declared, dependencies: {} };
        for (const { toolkit } of describeAccess(kind, side, {}).toolkits) {
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
