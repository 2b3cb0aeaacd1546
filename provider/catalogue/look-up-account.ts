import { UNKNOWN } from "../core/unknown";
import type { ConnectedAccountObject } from "./account-object";
import { type Catalogue, isFound } from "./catalogue";

/**
 * Looks up a connected account that a program names.
 *
 * @returns What is wrong with the id, or undefined where nobody can tell.
 */
export async function lookUpAccount(
  catalogue: Catalogue,
  id: unknown,
): Promise<ConnectedAccountObject | string | undefined> {
  if (typeof id !== "string" || id === UNKNOWN) {
    return undefined;
  }
  const answer = await catalogue.connectedAccount(id);
  if (answer === "none") {
    const form = id.startsWith("ca_") ? "" : '; the id of an account begins with "ca_"';
    return `"${id}" does not exist in the Composio project of the API key${form}; getConnectedAccounts tells those that do`;
  }
  return isFound(answer) ? answer : undefined;
}
