import { UserError } from "../core/user-error";
import type { Named } from "./importable";

/** @throws UserError when several have the name. */
export function onlyOneNamed<T extends Named>(all: T[], wanted: string, plural: string): T | undefined {
  const named = all.filter(({ name }) => name === wanted);
  if (named.length > 1) {
    const ids = named.map(({ id }) => id);
    throw new UserError(
      `${ids.length} ${plural} have the name "${wanted}": give the id of one of them, ${ids.join(", ")}`,
    );
  }
  return named[0];
}
