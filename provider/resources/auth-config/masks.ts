/** Credentials that Composio shows. Of all others it gives a mask, in a form that differs. */
const SHOWN = ["client_id", "consumer_key", "oauth_redirect_uri"];

/** A word that stands for a value, also in brackets, or a row of one letter. */
const WORD = /^\W*(redacted|masked|hidden|x{3,})\W*$/i;
/** Dots or stars that stand for a part of it: several anywhere, or one at the end. */
const DOTS = /\.{3}|\*{2}|[…•●∙]|\.{2}$|\*$/u;

/** Whether Composio has hidden a value, in whatever form: a value that is taken for a mask is only left alone. */
export function isMasked(value: unknown): boolean {
  return typeof value === "string" && (WORD.test(value) || DOTS.test(value));
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
    const isRead = mayRead(name) && read !== undefined && read !== null && !isMasked(read);
    // Composio may give a number or a truth value as a text.
    return [name, isRead && String(read) !== String(value) ? read : value];
  });
  return Object.fromEntries(values);
}
