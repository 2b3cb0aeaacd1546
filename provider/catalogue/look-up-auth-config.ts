import { UNKNOWN } from "../core/unknown";
import { type Catalogue, isFound } from "./catalogue";
import type { KnownAuthConfig } from "./known-auth-configs";
import { suggestAuthConfig } from "./suggest-auth-config";

/**
 * Looks up an auth config that a program names.
 *
 * @param likely The toolkits of which one is probably meant.
 * @returns What is wrong with the id, or undefined where nobody can tell.
 */
export async function lookUpAuthConfig(
  catalogue: Catalogue,
  id: unknown,
  likely: string[],
): Promise<KnownAuthConfig | string | undefined> {
  if (typeof id !== "string" || id === UNKNOWN) {
    return undefined;
  }
  const answer = await catalogue.authConfig(id);
  if (answer === "none") {
    const suggestion = await suggestAuthConfig(catalogue, id, async () => likely);
    return `"${id}" does not exist in the Composio project of the API key; ${suggestion}`;
  }
  return isFound(answer) ? answer : undefined;
}
