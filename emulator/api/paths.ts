/** Both versions have the same contract. */
export const API_PREFIXES = ["/api/v3", "/api/v3.1"] as const;

/** Not part of the API: for tests that look at, or behind, what a client does. */
export const CONTROL_PREFIX = "/__emulator";

/** The pages by which people connect accounts. */
export const LINK_PREFIX = "/link/";

export const pathOf = (url: string): string => url.replace(/\?.*$/, "");

/** The path below the prefix of a version. */
export const belowPrefix = (path: string): string => path.replace(/^\/api\/v3(\.1)?(?=\/)/, "");

/** Revokes keys, for whoever knows them: it takes no key to prove who asks. */
export const REVOCATION_PATH = "/api_key_revocation";

export const isApiPath = (path: string): boolean => path.startsWith("/api/");

export const isControlPath = (path: string): boolean => path.startsWith(`${CONTROL_PREFIX}/`);
