import { sanitizeLine } from "./sanitize";

/** Whether two texts are the same address. */
export function isSameUrl(some: string, other: string): boolean {
  return (
    some === other ||
    (URL.canParse(some) && URL.canParse(other) && new URL(some).href === new URL(other).href)
  );
}

/** The host of a URL, by which messages call it: all else of it may be a secret. */
export function hostOf(url: unknown): string | undefined {
  return typeof url === "string" && URL.canParse(url) ? sanitizeLine(new URL(url).host) : undefined;
}
