import { isSame } from "../../core/compare";
import type { Effect } from "../../core/resource";
import { hasUnknown } from "../../core/unknown";

/** A way of authentication. What Composio does not show is missing after an import. */
export interface AuthScheme {
  mode: string;
  headers?: Record<string, string> | undefined;
  apiKeyField?: object | undefined;
  additionalFields?: { genericId?: object | undefined } | undefined;
  discoveryUrl?: string | undefined;
}

/**
 * The effect of a change of the schemes: texts are updated in place, all else replaces. What is not known of the toolkit,
 * as after an import, never replaces it: the update sends it, and Composio says whether it is so.
 */
export function effectOnAuthSchemes(before: unknown, after: unknown): Effect {
  if (after === undefined || isSame(before, after)) {
    return "none";
  }
  if (hasUnknown(after) || before === undefined) {
    return hasUnknown(after) ? "replace" : "update";
  }
  const [old, wanted] = [before as AuthScheme[], after as AuthScheme[]];
  const isReplaced =
    !isSame(modesOf(old), modesOf(wanted)) || wanted.some((scheme) => differs(schemeOf(old, scheme), scheme));
  if (isReplaced) {
    return "replace";
  }
  return wanted.every((scheme) => isSame(schemeOf(old, scheme), scheme)) ? "none" : "update";
}

export function modesOf(schemes: readonly AuthScheme[]): string[] {
  return schemes.map(({ mode }) => mode);
}

export function schemeOf(schemes: readonly AuthScheme[], { mode }: AuthScheme): AuthScheme | undefined {
  return schemes.find((scheme) => scheme.mode === mode);
}

/** Whether what Composio takes in a create only is known of both, and is not the same. */
function differs(old: AuthScheme | undefined, wanted: AuthScheme): boolean {
  const isOther = (name: "headers" | "discoveryUrl") =>
    old?.[name] !== undefined && wanted[name] !== undefined && !isSame(old[name], wanted[name]);
  // Where the headers are not known, nor is the field beside them.
  const hasOtherField = old?.headers !== undefined && asksForId(old) !== asksForId(wanted);
  return isOther("headers") || isOther("discoveryUrl") || hasOtherField;
}

function asksForId({ additionalFields }: AuthScheme): boolean {
  return additionalFields?.genericId !== undefined;
}
