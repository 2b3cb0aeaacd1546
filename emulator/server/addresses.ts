import { isIP } from "node:net";
import { DEFAULT_HOST, type EmulatorOptions } from "./emulator-options";

const PUBLIC_URL = "the public URL (publicUrl, --public-url)";
const ALLOWED_HOST = "an allowed host (allowedHosts, --allowed-host)";

/** A name, or a name below another one, and not a URL, a port or a pattern. */
const HOST_NAME = /^[\w-]+(\.[\w-]+)*$/;

/**
 * Reads the URL that the addresses in answers begin with.
 *
 * @throws Error where it cannot be the beginning of an address.
 */
export function readPublicUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isOfHttp = url?.protocol === "http:" || url?.protocol === "https:";
  if (!url || !isOfHttp || url.username || url.password || /[?#]/.test(text)) {
    const wanted = "an http or https URL without user, query and fragment, such as http://emulator:8080";
    throw new Error(`${PUBLIC_URL} takes ${wanted}, not '${text}'`);
  }
  return url.href.replace(/\/+$/, "");
}

/**
 * Lists the names by which a request may call the emulator, beside localhost and any IP address.
 *
 * @throws Error where an allowed host is no name.
 */
export function hostNames(options: EmulatorOptions): ReadonlySet<string> {
  const { host = DEFAULT_HOST, publicUrl, allowedHosts = [] } = options;
  const noName = allowedHosts.find((name) => !HOST_NAME.test(name));
  if (noName !== undefined) {
    const wanted = "a name without scheme and port, such as emulator";
    throw new Error(`${ALLOWED_HOST} takes ${wanted}, not '${noName}'`);
  }
  const names = ["localhost", host, ...allowedHosts];
  const ofPublicUrl = publicUrl === undefined ? [] : [new URL(publicUrl).hostname];
  return new Set([...names, ...ofPublicUrl].map((name) => name.toLowerCase()));
}

/** The name in a `Host` header, in lower case; undefined where it is none. */
export function nameIn(hostHeader: string | undefined): string | undefined {
  const address = `http://${hostHeader}`;
  return hostHeader !== undefined && URL.canParse(address) ? new URL(address).hostname : undefined;
}

/** Whether a name in a `Host` header is an IP address, which a page cannot make its own. */
export const isAddress = (name: string): boolean => isIP(name.replace(/^\[|\]$/g, "")) !== 0;
