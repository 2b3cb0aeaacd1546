import { AsyncLocalStorage } from "node:async_hooks";

/** The id that the next new object of a kind is to have. */
export interface GivenId {
  readonly kind: string;
  readonly id: string;
}

const given = new AsyncLocalStorage<GivenId | undefined>();

/** Has what is created meanwhile get an id that somebody has chosen. */
export const withGivenId = (id: GivenId | undefined, act: () => void): void => given.run(id, act);

/** The id that somebody has chosen for a new object of a kind. */
export function givenIdOf(kind: string): string | undefined {
  const chosen = given.getStore();
  return chosen?.kind === kind ? chosen.id : undefined;
}
