import { seen } from "./readings";

/** A character of base64 in either of its alphabets. */
const BASE64 = "[\\w+/-]";

/** Patterns of a secret as it is, in hex and in base64, for a text without white space and escapes. */
export function spellings(secret: string): RegExp[] {
  // What is quoted may be JSON inside, whose escapes are then a part of it.
  const texts = [...new Set([secret, JSON.stringify(secret).slice(1, -1)])];
  // A URL has the bytes of a character, each read as a character of its own.
  const asTheyAre = texts.flatMap((text) => [text, Buffer.from(text).toString("latin1")]);
  const plain = new Set(asTheyAre.map((each) => seen(each).replace(/\W/g, "\\$&")));
  const inHex = texts.map((text) => Buffer.from(text).toString("hex"));
  const inBase64 = texts.flatMap((text) => [0, 1, 2].map((offset) => base64Pattern(text, offset)));
  return [new RegExp([...plain, ...inHex].join("|"), "gi"), new RegExp(inBase64.join("|"), "g")];
}

/**
 * A pattern of the secret within base64.
 *
 * @param offset How many bytes of a group of three come before the secret.
 */
function base64Pattern(secret: string, offset: number): string {
  const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret)]);
  // A character has 6 bits. One that shares bits with what stands beside the secret may be any.
  const certain = bytes
    .toString("base64")
    .slice(Math.ceil((offset * 8) / 6), Math.floor((bytes.length * 8) / 6));
  const before = offset > 0 ? `${BASE64}?` : "";
  const after = bytes.length % 3 > 0 ? `${BASE64}?` : "";
  return before + certain.replaceAll("+", "[+-]").replaceAll("/", "[/_]") + after;
}
