import { alternatives } from "../core/lists-in-words";
import { didYouMean } from "../core/nearest";
import { UserError } from "../core/user-error";
import type { Run } from "../resources/run-of-settings";
import type { ImportArguments } from "./arguments";
import { FINDERS, type Finder, type Found } from "./finder";
import type { Say } from "./importable";

/** Finds all that match, each kind after what it refers to. Asks nothing of a kind that is not wanted. */
export async function findMatching(
  run: Run,
  { kind, nameFilter }: Pick<ImportArguments, "kind" | "nameFilter">,
  say: Say,
): Promise<Found[][]> {
  const wanted = FINDERS.filter(({ word }) => kind === undefined || kind === word);
  return Promise.all(wanted.map((finder) => finder.listMatching(run, nameFilter, kind !== undefined, say)));
}

/**
 * Finds the object with an id, or with an exact name.
 *
 * @throws UserError when there is none, and says what was probably meant; when several of one kind have the name.
 */
export async function findOne(
  run: Run,
  idOrName: string,
  kind: string | undefined,
  say: Say,
): Promise<Found> {
  // A name is more often that of what refers to others.
  const finders = [...FINDERS].reverse();
  const wanted = finders.find(({ word, isId }) => (kind === undefined ? isId(idOrName) : kind === word));
  const candidates = wanted ? [wanted] : finders.filter(({ hasNames }) => hasNames);
  for (const candidate of candidates) {
    const found = await candidate.findOne(run, idOrName, say);
    if (found) {
      return found;
    }
  }
  throw await missing(run, idOrName, candidates, say);
}

async function missing(run: Run, idOrName: string, finders: Finder[], say: Say): Promise<UserError> {
  const names = await Promise.all(finders.map(({ namesOf }) => namesOf(run, say)));
  const labels = finders.map(({ label }) => label);
  const places = [...new Set(finders.map(({ place }) => place(run)))];
  return new UserError(
    `There is no ${alternatives(labels)} with the id or name "${idOrName}" in ${places.join(" or ")}; ` +
      didYouMean(idOrName, [...new Set(names.flat())], "check the name and the key", 3),
  );
}
