import { isMap, type Properties } from "../core/values";
import type { AgentSide } from "./agent";
import { at } from "./blocks";
import { type DeclaredObject, declaredWords } from "./declared-objects";
import { isHidden } from "./hidden";
import { shown } from "./words";

/** Whose app an auth config uses, as far as it is known. */
export function appOf({ managed, custom }: Properties): string | undefined {
  if (isHidden(managed) || isHidden(custom)) {
    return undefined;
  }
  if (isMap(custom)) {
    return isHidden(custom.authScheme) ? undefined : `an app of one's own (${shown(custom.authScheme)})`;
  }
  const app = at(managed, ["managedAppId"]);
  if (isHidden(app)) {
    return undefined;
  }
  return app === undefined || app === null
    ? "an app managed by Composio"
    : `the app ${shown(app)} managed by Composio`;
}

/** An auth config in words. */
export function authConfigWords(authConfig: DeclaredObject): string {
  return declaredWords("auth config", authConfig);
}

/** An auth config that an agent names by its id, in words: its name in the program, and whose app it uses. */
export function authConfigNamed(side: AgentSide | undefined, id: string): string {
  const declared = side?.authConfigs.find(id);
  if (!declared) {
    return `the auth config ${shown(id)}`;
  }
  const app = appOf(declared.inputs);
  return `${authConfigWords(declared)}${app === undefined ? "" : `, ${app}`}`;
}
