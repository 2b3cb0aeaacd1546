import type { ToolkitObject } from "./toolkit-object";

/** The scheme of what works without authentication. */
export const NO_AUTH = "NO_AUTH";

/** Whether it is certain that a toolkit does not work without authentication. */
export function needsAuth({ noAuth, schemeNames = [], managedSchemes = [] }: ToolkitObject): boolean {
  const names = [...schemeNames, ...managedSchemes];
  return noAuth === false && names.length > 0 && !names.includes(NO_AUTH);
}

/** Whether it is certain that a toolkit works without authentication, and in no other way. */
export function isWithoutAuth({ noAuth, schemes, schemeNames, managedSchemes = [] }: ToolkitObject): boolean {
  const others = [...(schemeNames ?? []), ...managedSchemes].filter((name) => name !== NO_AUTH);
  if (noAuth === false || others.length > 0) {
    return false;
  }
  // Schemes that are there and cannot be read may be any.
  return schemeNames ? noAuth === true || schemeNames.length > 0 : noAuth === true && schemes === undefined;
}
