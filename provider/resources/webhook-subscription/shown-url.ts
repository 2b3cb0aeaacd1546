import { inertLine } from "../../core/inert";

/** The host of a subscription's URL for a message: all else of it may be a secret. */
export function shownUrl(url: unknown): string {
  return hostOf(url) ?? "an unknown URL";
}

/** The host of the URL, by which messages call a subscription of the program's: its path may be a secret. */
export function hostOf(url: unknown): string | undefined {
  return typeof url === "string" && URL.canParse(url) ? inertLine(new URL(url).host) : undefined;
}
