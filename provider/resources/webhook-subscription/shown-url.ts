import { hostOf } from "../../core/urls";

/** The host of a subscription's URL for a message, whatever that is. */
export function shownUrl(url: unknown): string {
  return hostOf(url) ?? "an unknown URL";
}
