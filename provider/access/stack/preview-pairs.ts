import { sanitizedQuote } from "../../core/sanitize";
import { UserError } from "../../core/user-error";
import { isMap } from "../../core/values";
import type { ResourcePair, StackFile } from "./stack-pairs";
import { stackResource, withSameSecrets } from "./stack-resource";

/** The steps that only take away: they have no new state, or that of a replacement, which is not theirs. */
const TAKING_AWAY = /^(?:delete|discard|read-discard|remove)/;

/** The first name of a path, which Pulumi quotes where it has to. */
const FIRST_NAME = /[^.["\]]+/;

/** The resources of a preview, each once, whatever its steps are: a replacement has several. */
export function previewPairs(
  steps: readonly unknown[],
  summary: unknown,
): Pick<StackFile, "pairs" | "isPartial"> {
  const pairs = new Map<string, ResourcePair>();
  const refreshed = new Set<string>();
  let sames = 0;
  for (const step of steps) {
    if (!isMap(step) || typeof step.urn !== "string") {
      throw new UserError("it has a step that is none of Pulumi's");
    }
    sames += step.op === "same" ? 1 : 0;
    const pair = pairOfStep(step);
    if (!pair.before && !pair.after) {
      continue;
    }
    const known = refreshed.has(step.urn) ? undefined : pairs.get(step.urn);
    pairs.set(
      step.urn,
      known ? { before: known.before ?? pair.before, after: pair.after ?? known.after } : pair,
    );
    if (step.op === "refresh" || step.op === "update") {
      // A step after one of these is compared with what the refresh found.
      refreshed.add(step.urn);
    }
  }
  const allSames = isMap(summary) && typeof summary.same === "number" ? summary.same : sames;
  return { pairs: [...pairs.values()], isPartial: allSames > sames };
}

function pairOfStep(step: Record<string, unknown>): ResourcePair {
  const [old, now] = [stackResource(step.oldState), stackResource(step.newState)];
  const takesAway = TAKING_AWAY.test(String(step.op));
  // The old state of a replacement waits for its deletion as well, and is what the new one is compared with.
  const before = old?.isPending && takesAway ? undefined : old;
  // A refresh that finds no other inputs has no new state.
  if (step.op === "refresh" && !now) {
    return { before, after: before };
  }
  if (!takesAway && !now) {
    throw new UserError(`its step ${sanitizedQuote(String(step.op))} has no new state`);
  }
  const after = takesAway ? undefined : now;
  if (after?.isRead) {
    return { before: before ?? after, after };
  }
  const differs = differing(step);
  // An update keeps the id, also where the preview does not show it yet.
  const isKept = before && after && (step.op === "update" || step.op === "same");
  if (isKept && differs === undefined) {
    return { before, after: { ...after, id: before.id } };
  }
  return before && after && differs
    ? {
        before: withSameSecrets(before, differs),
        after: { ...withSameSecrets(after, differs), ...(isKept && { id: before.id }) },
      }
    : { before, after };
}

/** Tells which inputs a step changes, where Pulumi says it. What stays the same has the same secrets. */
function differing({ op, detailedDiff }: Record<string, unknown>): ((input: string) => boolean) | undefined {
  if (op === "same") {
    return () => false;
  }
  if (!isMap(detailedDiff) || Object.keys(detailedDiff).length === 0) {
    return undefined;
  }
  const changed = new Set(Object.keys(detailedDiff).map((path) => FIRST_NAME.exec(path)?.[0]));
  return (input) => changed.has(input);
}
