import type { Failure } from "./resource";
import { sanitizeLine } from "./sanitize";

/**
 * Puts the path of a mistake into its reason. Of a property that a failure names, the engine prints the value, and does so
 * in the clear where it is secret.
 */
export function nameless({ property, reason }: Failure): Failure {
  return { property: "", reason: sanitizeLine(`${property} ${reason}`) };
}
