import { UserError } from "../core/user-error";

/**
 * The origin that a base URL names. Keys travel only over https, or over http to this machine.
 *
 * @throws UserError when the URL is no origin, or when a key sent there could be read on the way.
 */
export function parseOrigin(baseUrl: string): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (!url || !isBareOrigin(url)) {
    throw baseUrlError("is not an origin");
  }
  if (url.protocol === "http:" && !isLoopback(url.hostname)) {
    throw baseUrlError("would send the API key over plain http, which is allowed only to this machine");
  }
  return url.origin;
}

function isBareOrigin(url: URL): boolean {
  return ["http:", "https:"].includes(url.protocol) && url.href === `${url.origin}/`;
}

function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d+){3}$/.test(hostname);
}

/** The URL itself is left out: someone may have put a key into it. */
function baseUrlError(problem: string): UserError {
  return new UserError(
    `The Composio base URL ${problem}: set composio:baseUrl or COMPOSIO_BASE_URL to a scheme and a host alone, ` +
      "such as https://backend.composio.dev, or unset both.",
  );
}
