import { isDeepStrictEqual } from "node:util";
import type { Properties } from "../core/resource";

/** An object that a new one is to replace. */
export interface Replaced {
  id: string;
  /** Its properties in the state. */
  known: Properties;
}

/**
 * The objects of which `diff` has said that they are to be replaced. Pulumi does not tell a create that it makes a replacement,
 * but it is of the same inputs, save for a name that is chosen anew.
 */
export class Replacements {
  readonly #noted: (Replaced & { inputs: Properties })[] = [];

  note(replaced: Replaced, inputs: Properties): void {
    this.#noted.push({ ...replaced, inputs: withoutName(inputs) });
  }

  /** Finds the object that a create of these inputs replaces. */
  replacedBy(inputs: Properties): Replaced | undefined {
    const wanted = withoutName(inputs);
    return this.#noted.find((noted) => isDeepStrictEqual(noted.inputs, wanted));
  }
}

function withoutName({ name: _, ...others }: Properties): Properties {
  return others;
}
