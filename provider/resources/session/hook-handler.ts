import { currentUrl, isMasked } from "../../core/masks";
import { hostOf } from "../../core/urls";
import { isMap, type Properties } from "../../core/values";
import { SessionHookHandlerType } from "./session-enums";

/** The parts of a handler that may be secret. */
export const HIDDEN_PARTS = ["headers", "secret"];

/**
 * The handler as Composio has it. Programs in languages whose types have no free fields give those of a webhook in
 * `fields`, and TypeScript may give them beside the type.
 */
export function flatHandler(handler: unknown): unknown {
  if (!isMap(handler) || !isMap(handler.fields) || handler.type !== SessionHookHandlerType.Webhook) {
    return handler;
  }
  const { fields, ...others } = handler;
  return { ...handler.fields, ...others };
}

/** The handler of an answer, in the form that programs of every language can say. */
export function readHandler(shown: unknown): unknown {
  if (!isMap(shown) || shown.type !== SessionHookHandlerType.Webhook) {
    return shown;
  }
  const { type, ...fields } = shown;
  return Object.keys(fields).length > 0 ? { type, fields } : shown;
}

/**
 * The handler of an answer, with the known parts in the place of masks, and its free fields where the program has them.
 *
 * @param known The handler of the same hook as it was known before.
 */
export function currentHandler(read: unknown, known: unknown): unknown {
  const current = unmasked(flatHandler(read), flatHandler(known));
  const isFlat = isMap(known) && !isMap(known.fields);
  return isFlat ? current : readHandler(current);
}

/** The configuration of an answer without what a webhook of its hooks may keep secret: all but the host of its URL. */
export function withoutWebhooks(config: Properties): Properties {
  const { hooks } = config;
  return Array.isArray(hooks) ? { ...config, hooks: hooks.map(withShownHandler) } : config;
}

function withShownHandler(hook: unknown): unknown {
  if (!isMap(hook) || !isMap(hook.handler) || hook.handler.type !== SessionHookHandlerType.Webhook) {
    return hook;
  }
  const { type, url } = hook.handler;
  const host = hostOf(url);
  return { ...hook, handler: { type, ...(host !== undefined && { url: `https://${host}/` }) } };
}

function unmasked(read: unknown, known: unknown): unknown {
  if (!isMap(read) || !isMap(known)) {
    return read;
  }
  const hidden = HIDDEN_PARTS.filter((name) => name in read && name in known);
  const url = typeof read.url === "string" ? { url: currentUrl(read.url, known.url) } : {};
  return {
    ...read,
    ...url,
    ...Object.fromEntries(hidden.map((name) => [name, withoutMasks(read[name], known[name])])),
  };
}

function withoutMasks(read: unknown, known: unknown): unknown {
  if (isMap(read) && isMap(known)) {
    return Object.fromEntries(
      Object.entries(read).map(([key, each]) => [key, withoutMasks(each, known[key])]),
    );
  }
  return known !== undefined && isMasked(read) ? known : read;
}
