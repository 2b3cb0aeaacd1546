import type { Properties } from "../core/values";
import { isHidden } from "./hidden";

/** An object that agents use, and that the program declares: an auth config, or a connected account. */
export interface DeclaredObject {
  readonly urn: string;
  /** The logical name. */
  readonly name: string;
  /** The id at Composio. Unknown in a preview of a create. */
  readonly id: unknown;
  readonly inputs: Properties;
}

/** The objects of one kind on one side of a comparison, by id and by URN. */
export class DeclaredObjects {
  readonly #byId = new Map<string, DeclaredObject>();
  readonly #byUrn = new Map<string, DeclaredObject>();

  constructor(declared: readonly DeclaredObject[] = []) {
    for (const each of declared) {
      this.#byUrn.set(each.urn, each);
      if (typeof each.id === "string" && each.id !== "" && !isHidden(each.id)) {
        this.#byId.set(each.id, each);
      }
    }
  }

  find(id: string): DeclaredObject | undefined {
    return this.#byId.get(id);
  }

  ofUrn(urn: string): DeclaredObject | undefined {
    return this.#byUrn.get(urn);
  }
}
