import { ComposioError } from "./errors";
import { redactor } from "./redact";

/** A shorter value may be part of any word. */
const MIN_LENGTH = 4;
/** The parts of a body that are secrets as a whole. */
const SECRET = ["credentials", "shared_connection_fields", "proxy_auth_key", "headers"];
/** What only stands for a secret, such as `{{generic_api_key}}`. */
const TEMPLATE = /^\{\{\w+\}\}$/;
/** What stands among the credentials and is no secret. */
const SHOWN = ["scopes", "user_scopes"];

/** Sends a body, and takes its secrets out of the error, because Composio may quote what it refuses. */
export async function unquoted<T>(body: object, send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (error) {
    throw error instanceof ComposioError ? without(secretsIn(body, false), error) : error;
  }
}

/** All texts and numbers in the secret parts of a value, the longest first, because one may be part of another. */
function secretsIn(value: unknown, isSecret: boolean): string[] {
  if (typeof value === "object" && value !== null) {
    return Object.entries(value)
      .filter(([name]) => !SHOWN.includes(name))
      .flatMap(([name, part]) => secretsIn(part, isSecret || SECRET.includes(name)))
      .sort((a, b) => b.length - a.length);
  }
  const text = String(value);
  return isSecret && typeof value !== "boolean" && text.length >= MIN_LENGTH && !TEMPLATE.test(text)
    ? [text]
    : [];
}

function without(secrets: string[], { details, attempts }: ComposioError): ComposioError {
  const redact = (text: string) => secrets.reduce((left, secret) => redactor(secret)(left), text);
  const { reason, message, slug, suggestedFix, problems } = details;
  const error = new ComposioError({
    ...details,
    reason: redact(reason),
    message: message && redact(message),
    slug: slug && redact(slug),
    suggestedFix: suggestedFix && redact(suggestedFix),
    problems: problems?.map(redact),
  });
  error.attempts = attempts;
  return error;
}
