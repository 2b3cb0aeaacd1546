import { isDeepStrictEqual } from "node:util";
import type { Properties } from "../core/resource";

/** An object that a new one is to replace. */
export interface Replaced {
  id: string;
  /** The URN of its resource, where the host is told it. */
  urn: string | undefined;
  /** Its properties in the state. */
  known: Properties;
}

/**
 * The objects of which `diff` has said that they are to be replaced. Pulumi does not tell a create that it makes a
 * replacement. The plugin is told of which resource it is, by the URN. The dynamic host is told nothing of the resource but
 * its inputs, in a diff and in a create: there it is told apart by these, among which is the logical name, save for a name
 * that is chosen anew. Two resources of one logical name and the same inputs, under two parents, are one to it.
 */
export class Replacements {
  readonly #noted: (Replaced & { inputs: Properties })[] = [];

  note(replaced: Replaced, inputs: Properties): void {
    this.#noted.push({ ...replaced, inputs: withoutName(inputs) });
  }

  /** Finds the object that a create of these inputs replaces. */
  replacedBy(inputs: Properties, urn: string | undefined): Replaced | undefined {
    const wanted = withoutName(inputs);
    return this.#noted.find((noted) =>
      urn === undefined ? isDeepStrictEqual(noted.inputs, wanted) : noted.urn === urn,
    );
  }
}

function withoutName({ name: _, ...others }: Properties): Properties {
  return others;
}
