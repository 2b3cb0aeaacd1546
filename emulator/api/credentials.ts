import type { FastifyRequest } from "fastify";
import { insufficientPermissions, unauthorized } from "./api-error";
import { belowPrefix, pathOf } from "./paths";

/** The header that carries a key: a project's, a user's, or the organization's. */
export type CredentialHeader = "x-api-key" | "x-user-api-key" | "x-org-api-key";

/** @internal */
export const CREDENTIAL_HEADERS: readonly CredentialHeader[] = [
  "x-api-key",
  "x-user-api-key",
  "x-org-api-key",
];

type KeyLists =
  | "apiKeys"
  | "userApiKeys"
  | "organizationApiKeys"
  | "readOnlyKeys"
  | "writeOnlyKeys"
  | "otherProjectKeys";

type KeyOptions = { readonly [Name in KeyLists]?: readonly string[] | undefined };

/** @internal The keys that open the emulator: the listed ones, or any when none is listed. */
export class KeyRing {
  readonly #accepted: Record<CredentialHeader, ReadonlySet<string>>;
  readonly #readOnly: ReadonlySet<string>;
  readonly #writeOnly: ReadonlySet<string>;
  readonly #ofOtherProject: ReadonlySet<string>;
  readonly #isOpen: boolean;

  constructor(options: KeyOptions) {
    const { apiKeys = [], userApiKeys = [], organizationApiKeys = [] } = options;
    const { readOnlyKeys, writeOnlyKeys, otherProjectKeys } = options;
    this.#accepted = {
      "x-api-key": new Set(apiKeys),
      "x-user-api-key": new Set(userApiKeys),
      "x-org-api-key": new Set(organizationApiKeys),
    };
    this.#readOnly = new Set(readOnlyKeys);
    this.#writeOnly = new Set(writeOnlyKeys);
    this.#ofOtherProject = new Set(otherProjectKeys);
    this.#isOpen = apiKeys.length + userApiKeys.length + organizationApiKeys.length === 0;
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

/** @internal Whether a path takes the key of the organization, and no other. */
export const isOfOrganization = (path: string): boolean => belowPrefix(path).startsWith("/org/owner/");

const isOfUser = (path: string): boolean => belowPrefix(path).startsWith("/org/project/");

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

  const path = pathOf(request.url);
  if (isOfOrganization(path) !== (header === "x-org-api-key")) {
    throw unauthorized(`This endpoint does not take a key in ${header}`);
  }
  if (isOfUser(path) && header !== "x-user-api-key") {
    throw unauthorized("This endpoint takes the key of a user");
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
