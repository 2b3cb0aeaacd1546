import { createHash } from "node:crypto";
import { RESOURCE_SIGNATURE, SECRET_SIGNATURE, SIGNATURE } from "../core/protocol-marks";
import { UNKNOWN } from "../core/unknown";
import { isMap } from "../core/values";

/** The text by which `pulumi preview --json` stands for a secret. */
const SECRET = "[secret]";

/** The texts by which Pulumi's protocol stands for what is not known yet, one for each kind of value. */
const UNKNOWNS: readonly unknown[] = [
  UNKNOWN,
  "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
  "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
  "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
  "030794c1-ac77-496b-92df-f27374a8bd58",
  "e48ece36-62e2-4504-bad9-02848725956a",
  "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
];

/** Whether a value cannot be read: a preview does not know it yet, or it is secret. */
export function isHidden(value: unknown): boolean {
  return value === UNKNOWN || isSecret(value);
}

/** Whether a value is secret, after `readable`. */
export function isSecret(value: unknown): boolean {
  return typeof value === "string" && value.startsWith(SECRET);
}

/** Whether anything in a value is hidden, however deep. */
export function hasHidden(value: unknown): boolean {
  return typeof value === "object" && value !== null ? Object.values(value).some(hasHidden) : isHidden(value);
}

/** Whether anything in a value may be another one wherever it stands. A ciphertext stands for one value alone. */
export function hasNameless(value: unknown): boolean {
  return typeof value === "object" && value !== null
    ? Object.values(value).some(hasNameless)
    : value === UNKNOWN || value === SECRET;
}

/** The places of what is hidden in a value. */
export function hiddenPaths(value: unknown, path: readonly PropertyKey[] = []): PropertyKey[][] {
  if (Array.isArray(value)) {
    return value.flatMap((each, index) => hiddenPaths(each, [...path, index]));
  }
  if (isMap(value)) {
    return Object.entries(value).flatMap(([name, each]) => hiddenPaths(each, [...path, name]));
  }
  return isHidden(value) ? [[...path]] : [];
}

/**
 * The value in a form without Pulumi's marks. A secret is never in it: a text stands for it, which is the same for what
 * is surely the same secret.
 */
export function readable(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(readable);
  }
  if (!isMap(value)) {
    return UNKNOWNS.includes(value) ? UNKNOWN : value;
  }
  const signature = value[SIGNATURE];
  if (signature === undefined) {
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, readable(each)]));
  }
  if (signature === SECRET_SIGNATURE) {
    return `${SECRET}${digest(value.ciphertext ?? value.plaintext)}`;
  }
  // A resource as an input stands for its id.
  const isKnown = signature === RESOURCE_SIGNATURE && typeof value.id === "string" && value.id !== "";
  return isKnown ? value.id : UNKNOWN;
}

/** The value with each secret that has no name of its own named by its place, where both sides hold the same one. */
export function withNamedSecrets(value: unknown, place: string): unknown {
  if (typeof value === "object" && value !== null) {
    const named = Object.entries(value).map(([name, each]) => [
      name,
      withNamedSecrets(each, `${place}.${name}`),
    ]);
    return Array.isArray(value) ? named.map(([, each]) => each) : Object.fromEntries(named);
  }
  return value === SECRET ? `${SECRET}:${place}` : value;
}

/** The stand-in for a value that is known to be secret, whatever form it has. */
export function asSecret(value: unknown): string {
  return isSecret(value) ? String(value) : SECRET;
}

function digest(value: unknown): string {
  return typeof value === "string" ? `:${createHash("sha256").update(value).digest("hex").slice(0, 16)}` : "";
}
