/** Credentials that Composio shows. Of all others it gives a mask, in a form that differs. */
const SHOWN = ["client_id", "consumer_key", "oauth_redirect_uri"];

/** Whether Composio has hidden a value: by a word, or by dots or stars at its end. */
export function isMasked(value: unknown): boolean {
  return typeof value === "string" && (value === "REDACTED" || /(\.{2,}|…|\*+|•+)$/.test(value));
}

/** Whether a credential of this name comes back as it is. */
export function isShown(name: string): boolean {
  return SHOWN.includes(name);
}

/** The declared values, each as Composio says it is where that can be read. */
export function readable(
  declared: Record<string, unknown>,
  actual: Record<string, unknown> | undefined,
  mayRead: (name: string) => boolean = () => true,
): Record<string, unknown> {
  const values = Object.entries(declared).map(([name, value]) => {
    const read = actual?.[name];
    return [name, mayRead(name) && read !== undefined && read !== null && !isMasked(read) ? read : value];
  });
  return Object.fromEntries(values);
}
