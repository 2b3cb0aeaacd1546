import { ComposioError } from "../composio/errors";
import { MissingKeyError } from "../composio/keys";
import { inputsUnlikeNew } from "../core/fields";
import type { Properties } from "../core/resource";
import { UserError } from "../core/user-error";
import { placeOf } from "../objects/explain";
import type { ComposioApi } from "../resources/api";
import { type Importable, type Named, type Say, wordOf } from "./importable";
import { type ImportedObject, importedObject } from "./imported-object";

/** An object that was found, whatever its kind. */
export interface Found extends Named {
  /** The word for its kind. */
  word: string;
  /** Returns it under a logical name, as it is printed. */
  toImport(api: ComposioApi, logicalName: string): Promise<ImportedObject>;
  /** A note on what of it is not printed. */
  note: string | undefined;
}

/** Finds the objects of one kind. */
export interface Finder {
  word: string;
  label: string;
  /** The part of Composio in which it looks, in the words of messages. */
  place(api: ComposioApi): string;
  hasNames: boolean;
  isId(text: string): boolean;
  /** @throws UserError where there is none and names do not help, or where several have the name. */
  findOne(api: ComposioApi, idOrName: string, say: Say): Promise<Found | undefined>;
  /** The ids and names of all in the project. */
  namesOf(api: ComposioApi, say: Say): Promise<string[]>;
  /**
   * Finds all whose name has a text in it, whatever the case.
   *
   * @param isAskedFor Whether it is the only kind that is wanted. Otherwise one that the key may not read is left out, and so is
   * one that needs a key which is not configured.
   */
  listMatching(
    api: ComposioApi,
    nameFilter: string | undefined,
    isAskedFor: boolean,
    say: Say,
  ): Promise<Found[]>;
}

export function finderOf<Remote extends Named>(kind: Importable<Remote>): Finder {
  const { definition, hasNames, isId } = kind;
  const word = wordOf(kind);
  const plural = `${definition.label}s`;

  async function list(api: ComposioApi, say: Say, nameFilter?: string): Promise<Remote[]> {
    if (!kind.list) {
      say(`${plural} are left out, because Composio has no list of them: import each by its id`);
      return [];
    }
    const { items, isWhole } = await kind.list(api, nameFilter);
    if (!isWhole) {
      say(`Composio's list has ${plural} that cannot be read; they are left out`);
    }
    return items.filter((each) => matches(each, nameFilter));
  }

  /** One without a name goes by its id, so a word that looks like an id may be a name. */
  async function find(api: ComposioApi, idOrName: string, say: Say): Promise<Remote | undefined> {
    const byId = isId(idOrName) ? await kind.read?.(api, idOrName) : undefined;
    const named = byId ? undefined : onlyOneNamed(await list(api, say), idOrName, plural);
    return byId ?? (named && kind.read?.(api, named.id));
  }

  async function inputsOf(remote: Remote, api: ComposioApi): Promise<Properties> {
    return kind.importedInputs?.(remote, api) ?? inputsUnlikeNew(definition, remote);
  }

  const found = (remote: Remote): Found => ({
    id: remote.id,
    name: remote.name,
    word,
    toImport: async (api, logicalName) =>
      importedObject(kind, logicalName, remote, await inputsOf(remote, api)),
    note: kind.note?.(remote),
  });

  return {
    word,
    label: definition.label,
    place: (api) => placeOf(definition.endpoint(api).key),
    hasNames,
    isId,
    async findOne(api, idOrName, say) {
      const remote = await (kind.find?.(api, idOrName, () => list(api, say)) ?? find(api, idOrName, say));
      return remote && found(remote);
    },
    namesOf: async (api, say) => (await list(api, say)).flatMap(({ id, name = id }) => [name, id]),
    async listMatching(api, nameFilter, isAskedFor, say) {
      try {
        const listed = await list(api, say, nameFilter);
        const read = kind.read?.bind(kind);
        const remotes = read ? await Promise.all(listed.map(({ id }) => read(api, id))) : listed;
        return remotes.filter((remote) => remote !== undefined).map(found);
      } catch (error) {
        if (error instanceof MissingKeyError && !isAskedFor) {
          return [];
        }
        const leftOut = isAskedFor || !(error instanceof ComposioError) ? undefined : kind.leftOut?.(error);
        if (leftOut === undefined) {
          throw error;
        }
        say(leftOut);
        return [];
      }
    },
  };
}

/** @throws UserError when several have the name. */
function onlyOneNamed<Remote extends Named>(
  all: Remote[],
  wanted: string,
  plural: string,
): Remote | undefined {
  const named = all.filter(({ name }) => name === wanted);
  if (named.length > 1) {
    const ids = named.map(({ id }) => id);
    throw new UserError(
      `${ids.length} ${plural} have the name "${wanted}": give the id of one of them, ${ids.join(", ")}`,
    );
  }
  return named[0];
}

function matches({ name = "" }: Named, nameFilter = ""): boolean {
  return name.toLowerCase().includes(nameFilter.toLowerCase());
}
