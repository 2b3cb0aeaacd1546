import type { AgentSide } from "./agent";
import { appOf, authConfigWords } from "./auth-config-change";
import { shown } from "./words";

/** An auth config that an agent names by its id, in words: its name in the program, and whose app it uses. */
export function authConfigNamed(side: AgentSide | undefined, id: string): string {
  const declared = side?.authConfigs.find(id);
  if (!declared) {
    return `the auth config ${shown(id)}`;
  }
  const app = appOf(declared.inputs);
  return `${authConfigWords(declared)}${app === undefined ? "" : `, ${app}`}`;
}
