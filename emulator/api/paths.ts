/** Both versions have the same contract. */
export const API_PREFIXES = ["/api/v3", "/api/v3.1"] as const;

/** Not part of the API: for tests that look at, or behind, what a client does. */
export const CONTROL_PREFIX = "/__emulator";

export const pathOf = (url: string): string => url.replace(/\?.*$/, "");

export const isApiPath = (path: string): boolean => path.startsWith("/api/");

export const isControlPath = (path: string): boolean => path.startsWith(`${CONTROL_PREFIX}/`);
