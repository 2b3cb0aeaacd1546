import { inertLine } from "../../core/inert";

/** The URL of a subscription for a message, without what may be a secret in it: who, and all after the path. */
export function shownUrl(url: unknown): string {
  if (typeof url !== "string" || !URL.canParse(url)) {
    return "an unknown URL";
  }
  const { origin, pathname, search } = new URL(url);
  return inertLine(`${origin}${pathname}${search ? "?…" : ""}`);
}

/** The host of the URL, by which messages call a subscription of the program's: its path may be a secret. */
export function hostOf(url: unknown): string | undefined {
  return typeof url === "string" && URL.canParse(url) ? inertLine(new URL(url).host) : undefined;
}
