import type { ComposioError } from "../composio/errors";
import type { KeyOwner } from "../composio/keys";
import type { Checked } from "../core/check";
import type { Properties } from "../core/resource";
import type { Described } from "../core/state";
import type { ComposioApi } from "../resources/api";

/** Tells the user what does not belong into what is printed. */
export type Say = (text: string) => void;

/** An object in Composio. */
export interface Named {
  id: string;
  /** One without a name goes by its id. */
  name?: string | undefined;
}

/** The row of the command line for a kind of object: how it is found, and what is printed of it. */
export interface Importable<Remote extends Named = never> {
  /**
   * The word for it in arguments, and of which names are made.
   * @default made of the name of its class, such as `auth-config`
   */
  word?: string;
  definition: Checked &
    Described<Remote> & {
      kind: string;
      label: string;
      secrets?: readonly string[];
      /** The endpoint of such objects, which says whose key they take. */
      endpoint(api: ComposioApi): { key: KeyOwner };
    };
  /**
   * The output by which others refer to it.
   * @default "id"
   */
  reference?: string;
  /** Whether a word may be the name of one. */
  hasNames: boolean;
  /** Whether a text can be nothing but an id of this kind. */
  isId(text: string): boolean;
  /**
   * Finds one in a way of its own. Without it, an id is read, and a name is looked for in the list of all.
   *
   * @throws UserError where a kind without names has none.
   */
  find?(api: ComposioApi, idOrName: string, all: () => Promise<Remote[]>): Promise<Remote | undefined>;
  /** Lists those of the project, the oldest first. Composio has no list of a kind without it. */
  list?(api: ComposioApi, nameFilter?: string): Promise<{ items: Remote[]; isWhole: boolean }>;
  /** Reads what was listed, where the list describes less. */
  read?(api: ComposioApi, id: string): Promise<Remote | undefined>;
  /** Says why the kind is left out, where its list fails and nobody asked for this kind alone. */
  leftOut?(error: ComposioError): string | undefined;
  /** The inputs that a program writes to declare an object as it is; those that a new one would not have, unless given. */
  importedInputs?(remote: Remote, api: ComposioApi): Properties | Promise<Properties>;
  /** Says what of an object is not in what is printed. */
  note?(remote: Remote): string | undefined;
}

/** The word for a kind in arguments. */
export function wordOf({ word, definition: { kind } }: WordedKind): string {
  return word ?? kind.replaceAll(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase();
}

/** The parts of a kind that its word is made of. */
type WordedKind = { word?: string; definition: { kind: string } };
