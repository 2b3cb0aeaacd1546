import type { ComposioError } from "../composio/errors";
import type { Gone } from "./endpoint-definition";

/** Whether Composio says of this very object that there is none. What it says of something else leaves it in doubt. */
export function saysGone(error: ComposioError, id: string, gone: Gone): boolean {
  const { kind, status, slug = "", message = "" } = error.details;
  if (kind === "gone" || gone.says) {
    return kind === "gone" || gone.says?.(error) === true;
  }
  const isBySlug = gone.slug?.test(slug) === true && (status === 400 || status === 404);
  const isByWords = error.isNotFound && namesId(message, id) && (gone.words?.test(message) ?? true);
  return isBySlug || isByWords;
}

/** Whether a text has an id as a word of its own: "ac_1" is no part of "ac_12". */
function namesId(text: string, id: string): boolean {
  const parts = text.split(id);
  return parts.slice(1).some((after, index) => {
    const before = parts[index] ?? "";
    return !/[\w-]$/.test(before) && !/^[\w-]/.test(after);
  });
}
