import type { Properties } from "../../core/resource";
import { wasReplaced } from "../../objects/replaced-secrets";

/** A shorter text is a part of a secret. */
const MIN_LENGTH = 12;
/** Signs of which one in a row stands for what is hidden, and a row of any sign that chance does not make. */
const ROW = /([Xx#_*.-])\1{3}|(.)\2{5}/;
/** Letters that a secret of chance does not lack, where the known one has them. */
const CASES = [/[a-z]/, /[A-Z]/];
/** The prefix of a secret of this service, such as `whsec_`. */
const PREFIX = /^[A-Za-z]+_/;
/** The signs of which secrets are made: those of hex, and those of base64 in its two alphabets. */
const HEX = [/^[\da-f]+$/, /^[\dA-F]+$/];
const BASE64 = [/^[A-Za-z\d+/]+=*$/, /^[\w-]+=*$/];
/** Where another secret begins or ends like the known one, it is that one with something hidden. */
const SHOWN_LENGTH = 4;

/**
 * The secret in the answer to a create or to a rotation, which alone has to give it away.
 *
 * @returns Undefined where the answer gives none, or only a mask.
 */
export function newSecret(secret: string | undefined): string | undefined {
  const { rest } = partsOf(secret ?? "");
  const isWhole = isMadeOf(BASE64, rest) && !ROW.test(rest);
  return isWhole && secret !== undefined && secret.length >= MIN_LENGTH && !isWord(rest) ? secret : undefined;
}

/**
 * The secret that a subscription has now. What is read takes the place of the known one only where it can be no mask: it
 * has the same prefix, length and alphabet, keeps neither end, and has no row of signs, repetition or word that chance
 * does not make. One that was replaced before is none: such a read is late.
 *
 * @param known The state, with the secret that was known before.
 */
export function currentSecret(read: string | undefined, known: Properties): string | undefined {
  const { secret } = known;
  if (typeof secret !== "string") {
    return undefined;
  }
  const isNewer =
    read !== undefined && isAnother(partsOf(read), partsOf(secret)) && !wasReplaced(read, known);
  return isNewer ? read : secret;
}

interface Parts {
  prefix: string;
  rest: string;
}

function partsOf(secret: string): Parts {
  const [prefix = ""] = PREFIX.exec(secret) ?? [];
  return { prefix, rest: secret.slice(prefix.length) };
}

function isAnother(read: Parts, known: Parts): boolean {
  const alphabets = [HEX, BASE64].find((each) => isMadeOf(each, known.rest)) ?? [];
  // A known one without the signs in which the two alphabets differ may be of either.
  const possible = alphabets.filter((each) => each.test(known.rest));
  return (
    read.prefix === known.prefix &&
    read.rest.length === known.rest.length &&
    isMadeOf(possible, read.rest) &&
    CASES.every((letters) => !letters.test(known.rest) || letters.test(read.rest)) &&
    !ROW.test(read.rest) &&
    !isRepeated(read.rest) &&
    !isWord(read.rest) &&
    read.rest.slice(0, SHOWN_LENGTH) !== known.rest.slice(0, SHOWN_LENGTH) &&
    read.rest.slice(-SHOWN_LENGTH) !== known.rest.slice(-SHOWN_LENGTH)
  );
}

function isMadeOf(alphabets: readonly RegExp[], text: string): boolean {
  return alphabets.some((alphabet) => alphabet.test(text));
}

/** Whether a text is the same signs twice at the least, and again and again. */
function isRepeated(text: string): boolean {
  const lengths = Array.from({ length: Math.floor(text.length / 2) }, (_, index) => index + 1);
  return lengths.some((length) => text.startsWith(text.slice(length)));
}

/** Whether a text is a word that stands for a secret, perhaps with others. */
function isWord(text: string): boolean {
  return /redacted|masked|hidden|filtered|sensitive|secret|value/i.test(text);
}
