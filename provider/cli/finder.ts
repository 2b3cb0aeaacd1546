import { ComposioError } from "../composio/errors";
import { MissingKeyError } from "../composio/keys";
import { inputsToImport } from "../core/fields";
import { UserError } from "../core/user-error";
import { RESOURCES } from "../resources";
import type { Run } from "../resources/run-of-settings";
import { type Importable, nameOf, type Say, wordOf } from "./importable";
import { type ImportedObject, importedObject } from "./imported-object";

/** An object that was found, whatever its kind. */
export interface Found {
  id: string;
  name: string | undefined;
  /** The word for its kind. */
  word: string;
  /** Returns it under a logical name, as it is printed. */
  toImport(run: Run, logicalName: string): Promise<ImportedObject>;
  /** A note on what of it is not printed. */
  note: string | undefined;
}

/** Finds the objects of one kind. */
export interface Finder {
  word: string;
  label: string;
  /** The part of Composio in which it looks, in the words of messages. */
  place(run: Run): string;
  hasNames: boolean;
  /** The beginnings of what can be nothing but an id of this kind. */
  idsBeginWith: readonly string[];
  isId(text: string): boolean;
  /** @throws UserError where there is none and names do not help, or where several have the name. */
  findOne(run: Run, idOrName: string, say: Say): Promise<Found | undefined>;
  /** The ids and names of all in the project. */
  namesOf(run: Run, say: Say): Promise<string[]>;
  /**
   * Finds all whose name has a text in it, whatever the case.
   *
   * @param isAskedFor Whether it is the only kind that is wanted. Otherwise one that the key may not read is left out, and so is
   * one that needs a key which is not configured.
   */
  listMatching(run: Run, nameFilter: string | undefined, isAskedFor: boolean, say: Say): Promise<Found[]>;
}

function finderOf<Remote extends { id: string }>(definition: Importable<Remote>): Finder {
  const { label, imports = {} } = definition;
  const { hasNames = false, idsBeginWith = [], read } = imports;
  const word = wordOf(definition);
  const plural = `${label}s`;

  const isId = (text: string) => idsBeginWith.some((beginning) => text.startsWith(beginning));

  async function list({ api }: Run, say: Say, nameFilter?: string): Promise<Remote[]> {
    if (!imports.list) {
      say(`${plural} are left out, because Composio has no list of them: import each by its id`);
      return [];
    }
    const { items, isWhole } = await imports.list(api, nameFilter);
    if (!isWhole) {
      say(`Composio's list has ${plural} that cannot be read; they are left out`);
    }
    return items.filter((each) => matches(nameOf(definition, each), nameFilter));
  }

  /** One without a name goes by its id, so a word that looks like an id may be a name. */
  async function find(run: Run, idOrName: string, say: Say): Promise<Remote | undefined> {
    const byId = isId(idOrName) ? await read?.(run.api, idOrName) : undefined;
    const named = byId ? undefined : onlyOneNamed(await list(run, say), idOrName);
    return byId ?? (named && read?.(run.api, named.id));
  }

  /** @throws UserError when several have the name. */
  function onlyOneNamed(all: Remote[], wanted: string): Remote | undefined {
    const named = all.filter((each) => nameOf(definition, each) === wanted);
    if (named.length > 1) {
      const ids = named.map(({ id }) => id);
      throw new UserError(
        `${ids.length} ${plural} have the name "${wanted}": give the id of one of them, ${ids.join(", ")}`,
      );
    }
    return named[0];
  }

  function found(remote: Remote): Found {
    const { id } = remote;
    const name = nameOf(definition, remote);
    return {
      id,
      name,
      word,
      toImport: async (run, logicalName) =>
        importedObject(definition, logicalName, remote, await inputsToImport(definition, run, remote)),
      note: imports.note?.(remote, name ?? id),
    };
  }

  return {
    word,
    label,
    place: (run) => definition.place(run),
    hasNames,
    idsBeginWith,
    isId,
    async findOne(run, idOrName, say) {
      const remote = await (imports.find?.(run.api, idOrName, () => list(run, say)) ??
        find(run, idOrName, say));
      return remote && found(remote);
    },
    async namesOf(run, say) {
      const all = await list(run, say);
      return all.flatMap((each) => [nameOf(definition, each) ?? each.id, each.id]);
    },
    async listMatching(run, nameFilter, isAskedFor, say) {
      try {
        const listed = await list(run, say, nameFilter);
        const remotes = read ? await Promise.all(listed.map(({ id }) => read(run.api, id))) : listed;
        return remotes.filter((remote) => remote !== undefined).map(found);
      } catch (error) {
        if (error instanceof MissingKeyError && !isAskedFor) {
          return [];
        }
        const leftOut =
          isAskedFor || !(error instanceof ComposioError) ? undefined : imports.leftOut?.(error);
        if (leftOut === undefined) {
          throw error;
        }
        say(leftOut);
        return [];
      }
    },
  };
}

function matches(name = "", nameFilter = ""): boolean {
  return name.toLowerCase().includes(nameFilter.toLowerCase());
}

/** All kinds that can be imported, each after what it refers to. */
export const FINDERS: readonly Finder[] = Object.values(RESOURCES).map(({ definition }) =>
  finderOf(definition),
);
