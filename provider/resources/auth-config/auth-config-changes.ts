import { isDeepStrictEqual } from "node:util";
import type { Properties } from "../../core/resource";
import { isMap, mapIn } from "../../core/values";

/** Whether an input changed that decides what is looked up. Of the credentials, only the keys do. */
export function isChanged(olds: Properties, news: Properties): boolean {
  return isOfOtherKind(olds, news) || !isDeepStrictEqual(keysOf(olds), keysOf(news));
}

/**
 * Whether an auth config has to be created. One that is only changed may have in Composio what the program does not
 * declare, as after an import.
 */
export function isMadeAnew(olds: Properties, news: Properties): boolean {
  const kept = keysOf(news);
  return isOfOtherKind(olds, news) || keysOf(olds).some((key) => !kept.includes(key));
}

function isOfOtherKind(olds: Properties, news: Properties): boolean {
  return !isDeepStrictEqual(kindOf(olds), kindOf(news));
}

function kindOf({ toolkit, custom }: Properties): unknown[] {
  return [toolkit, isMap(custom) ? custom.authScheme : custom];
}

/** The keys of the credentials, in order. */
function keysOf({ custom }: Properties): string[] {
  return Object.keys(mapIn(mapIn(custom).credentials)).sort();
}
