import { redactor } from "../core/redact/redactor";

/** A shorter value may be part of any word. */
const MIN_LENGTH = 4;
/** The parts of a body that are secrets as a whole. */
const SECRET = ["credentials", "shared_connection_fields", "proxy_auth_key", "headers"];
/** What only stands for a secret, such as `{{generic_api_key}}`. */
const TEMPLATE = /^\{\{\w+\}\}$/;
/** What stands among the credentials and is no secret. */
const SHOWN = ["scopes", "user_scopes"];

/** Makes what takes the secrets of a body out of a text, because Composio may quote what it refuses. */
export function unquoted(body: object): (text: string) => string {
  // The longest first, because one may be part of another.
  const redactors = secretsIn(body, false)
    .sort((a, b) => b.length - a.length)
    .map((secret) => redactor([secret]));
  return (text) => redactors.reduce((left, redact) => redact(left), text);
}

/** All texts and numbers in the secret parts of a value. */
function secretsIn(value: unknown, isSecret: boolean): string[] {
  if (typeof value === "object" && value !== null) {
    return Object.entries(value)
      .filter(([name]) => !SHOWN.includes(name))
      .flatMap(([name, part]) => secretsIn(part, isSecret || SECRET.includes(name)));
  }
  const text = String(value);
  return isSecret && typeof value !== "boolean" && text.trim().length >= MIN_LENGTH && !TEMPLATE.test(text)
    ? [text]
    : [];
}
