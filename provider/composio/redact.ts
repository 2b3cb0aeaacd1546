/** A shorter text is no key of Composio's, and may be part of any word. */
const MIN_KEY_LENGTH = 10;

/**
 * Makes what takes a secret out of a text that may reach a terminal, a log or a state, also where JSON or a URL
 * writes some of its characters in another way.
 */
export function redactor(secret: string): (text: string) => string {
  const pattern = new RegExp([...secret].map(anySpelling).join(""), "gi");
  return (text) => text.replace(pattern, "[redacted]");
}

/** The same for a text that others build on, which stays as it is where the secret is only a stand-in. */
export function redactorOfResults(secret: string): (text: string) => string {
  return secret.length < MIN_KEY_LENGTH ? (text) => text : redactor(secret);
}

/** A pattern of a character: as it is, after a backslash, as JSON's escape, or as a URL's. */
function anySpelling(character: string): string {
  const code = character.charCodeAt(0).toString(16).padStart(2, "0");
  return `(?:\\\\?\\x${code}|\\\\u00${code}|%${code})`;
}
