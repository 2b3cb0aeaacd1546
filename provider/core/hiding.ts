import { AsyncLocalStorage } from "node:async_hooks";
import { redactor } from "./redact/redactor";

/** Takes the secrets of the operation that is under way out of a text. */
const underWay = new AsyncLocalStorage<(text: string) => string>();

/**
 * Runs an operation, in whose messages `hidden` hides the secrets, beside those of an operation that it is a part of.
 *
 * @param secretsOf Gives the secrets. It is called with the first message, because most operations have none to say.
 */
export function hiding<T>(secretsOf: () => readonly string[], operation: () => T): T {
  const outer = underWay.getStore();
  let redact: ((text: string) => string) | undefined;
  return underWay.run((text) => {
    redact ??= redactor(secretsOf());
    return redact(outer?.(text) ?? text);
  }, operation);
}

/** A text for a message, without the secrets of the operation that is under way. */
export function hidden(text: string): string {
  return underWay.getStore()?.(text) ?? text;
}
