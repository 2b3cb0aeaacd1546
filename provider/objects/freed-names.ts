import { isGiven } from "../core/values";
import type { ComposioRun } from "../run/composio-run";

/** An object that a diff of this run was about, with what no other one may have at the same time. */
interface Compared {
  id: string;
  /** The values that are unique together, such as a name and a user. Where one is not given, nothing is. */
  unique: readonly unknown[];
  logicalName: unknown;
}

/** Notes what a diff learns of an object: Pulumi does not tell a check that it is of a replacement. */
export function noteUnique<Api extends object>(run: ComposioRun<Api>, compared: Compared): void {
  run.shared(newList).push(compared);
}

/**
 * Finds the object that a new one of the same resource replaces, where that has to go first, because both have what is
 * unique.
 */
export function goesFirst<Api extends object>(
  run: ComposioRun<Api>,
  { unique, logicalName }: Omit<Compared, "id">,
): string | undefined {
  const isSame = (each: Compared) =>
    each.logicalName === logicalName &&
    unique.every((value, index) => isGiven(value) && value === each.unique[index]);
  return run.shared(newList).find(isSame)?.id;
}

function newList(): Compared[] {
  return [];
}
