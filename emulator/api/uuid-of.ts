import { createHash } from "node:crypto";

/** An id of before there were short ones and slugs, and always the same one of an object. */
export function uuidOf(key: string): string {
  const hex = createHash("sha256").update(key).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    "-",
  );
}
