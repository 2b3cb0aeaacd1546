import type { AgentSide } from "./agent";
import { type DeclaredObject, declaredWords } from "./declared-objects";
import { shown } from "./words";

/** A connected account of the program, in words. */
export function accountWords(account: DeclaredObject): string {
  return declaredWords("account", account);
}

/** A connected account that an agent names by its id, in words: by its name in the program, where that declares it. */
export function accountNamed(side: AgentSide | undefined, id: string): string {
  const declared = side?.accounts.find(id);
  return declared ? accountWords(declared) : `the account ${shown(id)}`;
}
