import { createHash } from "node:crypto";
import type { Properties } from "../core/resource";
import { isTexts } from "../core/values";

/** A read that is late by more rotations than these is none that anybody waits for. */
const REMEMBERED = 5;

/*
 * No answer says how old its secret is. A secret that was replaced never comes back, so a read that shows it is late. The
 * state remembers such secrets by their digests alone.
 */

/** The part of the state that remembers the secrets that were replaced, when there is another one than before. */
export function rememberedSecrets(secret: string | undefined, known: Properties): Properties {
  const isAnother = typeof known.secret === "string" && secret !== undefined && secret !== known.secret;
  const replaced = isAnother ? [...replacedIn(known), digestOf(String(known.secret))] : replacedIn(known);
  return replaced.length > 0 ? { __replacedSecrets: replaced.slice(-REMEMBERED) } : {};
}

/** Whether the state says that a secret was replaced by another one. */
export function wasReplaced(secret: string, known: Properties): boolean {
  return replacedIn(known).includes(digestOf(secret));
}

function replacedIn({ __replacedSecrets: digests }: Properties): string[] {
  return isTexts(digests) ? digests : [];
}

function digestOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex").slice(0, 16);
}
