import type { Properties } from "../core/values";
import { areSame } from "./agent";
import { appOf, authConfigWords } from "./auth-config-words";
import { at, flagAt } from "./blocks";
import type { DeclaredObject } from "./declared-objects";
import { changeOf, type Findings, type InputPath, NOTHING, together, whereSo } from "./findings";
import type { Maybe } from "./maybe";
import { asItIs, type Names, namesOf } from "./names";
import { shown } from "./words";

/**
 * Says what a change of an auth config lets people grant, and who may use it.
 *
 * @param isForSessions Whether it is looked at for a session: servers see it in either case.
 */
export function changeOfAuthConfig(
  before: DeclaredObject,
  after: DeclaredObject,
  isForSessions: boolean,
): Findings {
  const [old, now] = [before.inputs, after.inputs];
  const words = authConfigWords(after);
  const [app, newApp] = [appOf(old), appOf(now)];
  const through = (of: string | undefined) => `calls through ${words} by ${of}`;
  const isKnown = app !== undefined && newApp !== undefined;
  // Of one with another id it is said what that is.
  const isOther = isKnown && app !== newApp && before.id === after.id;
  return together([
    {
      opened: isOther ? [through(newApp)] : [],
      closed: isOther ? [through(app)] : [],
      doubts: isKnown ? [] : [doubtOf(after, "managed"), doubtOf(after, "custom")],
    },
    changeOfScopes(before, after, "scopes"),
    changeOfScopes(before, after, "userScopes"),
    isForSessions
      ? changeOf(
          flagAt(old, ["enabledForToolRouter"], false),
          flagAt(now, ["enabledForToolRouter"], false),
          {
            opened: `calls through ${words}, which was hidden from sessions`,
            closed: `calls through ${words}`,
          },
          [["enabledForToolRouter"]],
        )
      : NOTHING,
    changeOf(
      flagAt(old, ["enabled"], true),
      flagAt(now, ["enabled"], true),
      { opened: `connecting by ${words}` },
      [["enabled"]],
    ),
  ]);
}

/**
 * The same of an auth config that an agent names before and after, where the program changes it.
 *
 * @param use Whether the agent may call anything through it, and the inputs on which that depends. Asked only of one
 *   that changes.
 */
export function changeOfKeptAuthConfig(
  before: DeclaredObject | undefined,
  after: DeclaredObject | undefined,
  isForSessions: boolean,
  use: () => { isUsed: Maybe; inputs(): readonly InputPath[] },
): Findings {
  const isChanged = before && after && before.urn === after.urn && !areSame(before.inputs, after.inputs);
  if (!isChanged) {
    return NOTHING;
  }
  const { isUsed, inputs } = use();
  return whereSo(isUsed, changeOfAuthConfig(before, after, isForSessions), inputs);
}

function changeOfScopes(before: DeclaredObject, after: DeclaredObject, list: string): Findings {
  const [old, now] = [scopesOf(before.inputs, list), scopesOf(after.inputs, list)];
  const words = authConfigWords(after);
  const what = list === "scopes" ? "scope" : "user scope";
  const scope = (name: string) => `the ${what} ${shown(name)} of ${words}`;
  const chosen = `whichever ${what}s Composio chooses for ${words}`;
  if (old.hasHidden || now.hasHidden || old.isGiven === undefined || now.isGiven === undefined) {
    const more = now.known.filter((name) => old.isGiven === true && old.has(name) === false).map(scope);
    const may = { mayOpen: old.isGiven !== false, mayClose: now.isGiven !== false };
    const isFree = now.isGiven === false && old.isGiven === true;
    return {
      opened: [...more, ...(isFree ? [chosen] : [])],
      closed: [],
      doubts: [doubtOf(after, list, may)],
    };
  }
  if (!old.isGiven || !now.isGiven) {
    return {
      opened: old.isGiven && !now.isGiven ? [chosen] : [],
      closed: !old.isGiven && now.isGiven ? [chosen] : [],
      doubts: [],
    };
  }
  return {
    opened: now.known.filter((name) => !old.has(name)).map(scope),
    closed: old.known.filter((name) => !now.has(name)).map(scope),
    doubts: [],
  };
}

/** The scopes that people are asked to grant. Where none are said, Composio chooses. */
function scopesOf({ managed, custom }: Properties, list: string): Names {
  const block = custom ?? managed;
  return namesOf(at(block, [list]), asItIs);
}

function doubtOf(authConfig: DeclaredObject, what: string, may = { mayOpen: true, mayClose: true }) {
  return { input: ["authConfigs"], ...may, words: `the ${what} of ${authConfigWords(authConfig)}` };
}
