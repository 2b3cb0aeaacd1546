import type { Properties } from "../core/values";
import { isHidden } from "./hidden";
import { shown } from "./words";

/** An object that agents use, and that the program declares: an auth config, or a connected account. */
export interface DeclaredObject {
  readonly urn: string;
  /** The logical name. */
  readonly name: string;
  /** The id at Composio. Unknown in a preview of a create. */
  readonly id: unknown;
  readonly inputs: Properties;
}

/** The id of an object, undefined where it is not known. */
function knownId({ id }: DeclaredObject): string | undefined {
  return typeof id === "string" && id !== "" && !isHidden(id) ? id : undefined;
}

/** An object of the program, in words: by its name, with the id where that is known. */
export function declaredWords(label: string, declared: DeclaredObject): string {
  const id = knownId(declared);
  return `the ${label} "${shown(declared.name)}"${id === undefined ? "" : ` (${shown(id)})`}`;
}

/** The objects of one kind on one side of a comparison, by id and by URN. */
export class DeclaredObjects {
  readonly #byId = new Map<string, DeclaredObject>();
  readonly #byUrn = new Map<string, DeclaredObject>();

  constructor(declared: readonly DeclaredObject[] = []) {
    for (const each of declared) {
      this.#byUrn.set(each.urn, each);
      const id = knownId(each);
      if (id !== undefined) {
        this.#byId.set(id, each);
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
