import { firstOf } from "../core/lists-in-words";
import { sanitizeLine } from "../core/sanitize";
import { UNKNOWN } from "../core/unknown";
import { isSecret } from "./hidden";

/** As many names as a reader takes in. */
const MOST_NAMES = 10;
/** No name of Composio's is longer. */
const LONGEST = 200;

/** A name as a reader sees it: on one line, and never a secret. */
export function shown(name: unknown): string {
  if (name === UNKNOWN) {
    return "what is not known yet";
  }
  if (isSecret(name)) {
    return "[secret]";
  }
  const text = sanitizeLine(String(name));
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** The first names, and how many more there are. */
export function listed(names: readonly string[], most = MOST_NAMES): string {
  return firstOf(names.map(shown), most, (more) => `${more} more`).join(", ");
}
