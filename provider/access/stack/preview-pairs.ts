import { isMap } from "../../core/values";
import type { ResourcePair, StackFile } from "./stack-pairs";
import { stackResource, withSameSecrets } from "./stack-resource";

/** The resources of a preview, each once, whatever its steps are: a replacement has several. */
export function previewPairs(
  steps: readonly unknown[],
  summary: unknown,
): Pick<StackFile, "pairs" | "isPartial"> {
  const pairs = new Map<string, ResourcePair>();
  let sames = 0;
  for (const step of steps) {
    if (!isMap(step) || typeof step.urn !== "string") {
      continue;
    }
    sames += step.op === "same" ? 1 : 0;
    const { before, after } = pairOfStep(step);
    const known = pairs.get(step.urn);
    pairs.set(step.urn, { before: known?.before ?? before, after: after ?? known?.after });
  }
  const allSames = isMap(summary) && typeof summary.same === "number" ? summary.same : sames;
  const found = [...pairs.values()].filter(({ before, after }) => before ?? after);
  return { pairs: found, isPartial: allSames > sames };
}

function pairOfStep(step: Record<string, unknown>): ResourcePair {
  const [old, now] = [stackResource(step.oldState), stackResource(step.newState)];
  const before = old?.isPending ? undefined : old;
  // Steps that only take away show the new state of a replacement as well, or none.
  const after = /^(delete|discard)/.test(String(step.op)) ? undefined : now;
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
  const changed = new Set(Object.keys(detailedDiff).map((path) => path.split(/[.[]/)[0]));
  return (input) => changed.has(input);
}
