/** A shorter text is a part of a secret. */
const MIN_LENGTH = 12;
/** Words, dots, stars and a row of crosses, as services write them in the place of what they hide. */
const MASK = /redacted|masked|hidden|\.{2,}|[*…•<>]|x{6,}/i;

/** The secret that an answer gives. Undefined where it gives none, or only a mask. */
export function readableSecret(secret: string | undefined): string | undefined {
  return secret !== undefined && secret.length >= MIN_LENGTH && !MASK.test(secret) ? secret : undefined;
}
