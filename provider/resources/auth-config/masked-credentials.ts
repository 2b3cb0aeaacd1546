import { isMasked } from "../../core/masks";

/** Credentials that Composio shows. Of all others it gives a mask, in a form that differs. */
const SHOWN = ["client_id", "consumer_key", "oauth_redirect_uri"];

/** Whether a credential of this name comes back as it is. */
export function isShown(name: string): boolean {
  return SHOWN.includes(name);
}

/** The declared values, each as Composio says it is where that can be read. */
export function readable(
  declared: Record<string, unknown>,
  actual: Record<string, unknown> | undefined,
  mayRead: (name: string) => boolean,
): Record<string, unknown> {
  const values = Object.entries(declared).map(([name, value]) => {
    const read = actual?.[name];
    return [name, mayRead(name) && isAnother(read, value) ? read : value];
  });
  return Object.fromEntries(values);
}

/** Whether a value that is read is another one, and no mask. A number or a truth value may come as a text. */
export function isAnother(read: unknown, declared: unknown): boolean {
  const [text, known] = [String(read), String(declared)];
  return !isMasked(read) && text !== known && !known.startsWith(text) && !known.endsWith(text);
}
