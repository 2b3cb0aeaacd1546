import type { ComposioError } from "../composio/errors";

/** How the command line finds the objects of a kind for an import, and what it says of them. */
export interface ImportOfKind<Api, Remote extends { id: string }> {
  /**
   * The word for the kind in arguments, and of which names are made.
   * @default made of the name of its class, such as `auth-config`
   */
  readonly word?: string;
  /**
   * The output by which others refer to an object.
   * @default "id"
   */
  readonly reference?: string;
  /** Whether a word may be the name of one. */
  readonly hasNames?: true;
  /** The beginnings of what can be nothing but an id of this kind, or stand for one, such as `ws_` and `https:`. */
  readonly idsBeginWith?: readonly string[];
  /** The name by which an object goes; its `name` unless given, and its id where it has none. */
  nameOf?(remote: Remote): string | undefined;
  /**
   * Finds one in a way of its own. Without it, an id is read, and a name is looked for in the list of all.
   *
   * @throws UserError where a kind without names has none.
   */
  find?(api: Api, idOrName: string, all: () => Promise<Remote[]>): Promise<Remote | undefined>;
  /** Lists those of the project, the oldest first. Composio has no list of a kind without it. */
  list?(api: Api, nameFilter?: string): Promise<{ items: Remote[]; isWhole: boolean }>;
  /** Reads what was listed, where the list describes less. */
  read?(api: Api, id: string): Promise<Remote | undefined>;
  /** Says why the kind is left out, where its list fails and nobody asked for this kind alone. */
  leftOut?(error: ComposioError): string | undefined;
  /** Says what of an object is not in what is printed. */
  note?(remote: Remote, name: string): string | undefined;
}
