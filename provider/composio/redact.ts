/** Takes a secret out of a text that may reach a terminal or a log. */
export function redact(text: string, secret: string): string {
  return text.replaceAll(secret, "[redacted]");
}
