import type { FastifyRequest } from "fastify";
import { insufficientPermissions, unauthorized } from "./api-error";

/** The header that carries a key: a project's, or a user's. */
export type CredentialHeader = "x-api-key" | "x-user-api-key";

/** @internal */
export const CREDENTIAL_HEADERS: readonly CredentialHeader[] = ["x-api-key", "x-user-api-key"];

type KeyLists = "apiKeys" | "userApiKeys" | "readOnlyKeys" | "writeOnlyKeys" | "otherProjectKeys";

type KeyOptions = { readonly [Name in KeyLists]?: readonly string[] | undefined };

/** @internal The keys that open the emulator: the listed ones, or any when none is listed. */
export class KeyRing {
  readonly #accepted: Record<CredentialHeader, ReadonlySet<string>>;
  readonly #readOnly: ReadonlySet<string>;
  readonly #writeOnly: ReadonlySet<string>;
  readonly #ofOtherProject: ReadonlySet<string>;
  readonly #isOpen: boolean;

  constructor(options: KeyOptions) {
    const { apiKeys = [], userApiKeys = [], readOnlyKeys, writeOnlyKeys, otherProjectKeys } = options;
    this.#accepted = { "x-api-key": new Set(apiKeys), "x-user-api-key": new Set(userApiKeys) };
    this.#readOnly = new Set(readOnlyKeys);
    this.#writeOnly = new Set(writeOnlyKeys);
    this.#ofOtherProject = new Set(otherProjectKeys);
    this.#isOpen = apiKeys.length + userApiKeys.length === 0;
  }

  accepts(header: CredentialHeader, key: string): boolean {
    if (key === "") {
      return false;
    }
    const accepted = [this.#accepted[header], this.#readOnly, this.#writeOnly, this.#ofOtherProject];
    return this.#isOpen || accepted.some((keys) => keys.has(key));
  }

  opensOtherProject(key: string): boolean {
    return this.#ofOtherProject.has(key);
  }

  /** Undefined when it may do both. */
  onlyRight(key: string): "read" | "write" | undefined {
    if (this.#readOnly.has(key)) {
      return "read";
    }
    return this.#writeOnly.has(key) ? "write" : undefined;
  }
}

/**
 * @internal Throws the answer to a request whose credentials do not allow what it asks for. A right that is lacking may
 * be answered as an invalid key is.
 */
export function checkCredentials(request: FastifyRequest, keys: KeyRing, lackingPermission: 401 | 403): void {
  const [header, ...others] = CREDENTIAL_HEADERS.filter((name) => request.headers[name] !== undefined);
  if (header === undefined) {
    throw unauthorized("No API key provided");
  }
  if (others.length > 0) {
    throw unauthorized("More than one credential header provided");
  }

  const key = String(request.headers[header]);
  if (!keys.accepts(header, key)) {
    throw unauthorized("Invalid API key");
  }
  const right = keys.onlyRight(key);
  const wanted = request.method === "GET" ? "read" : "write";
  if (right !== undefined && right !== wanted) {
    throw lackingPermission === 401 ? unauthorized("Invalid API key") : insufficientPermissions(wanted);
  }
}
