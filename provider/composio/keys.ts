import { UserError } from "../core/user-error";

/** Whose key a request needs: that of one project, or that of the organization that has all projects. */
export type KeyOwner = "project" | "organization";

/** A header that carries a key: a project's, a user's in its place, or the organization's. */
export type KeyHeader = "x-api-key" | "x-user-api-key" | "x-org-api-key";

/** A key with the header that carries it. */
export interface Credential {
  header: KeyHeader;
  key: string;
}

/** The keys that a client has. Each request takes one of them. */
export interface Credentials {
  /** The key of a project, or of a user in its place. */
  credential?: Credential | undefined;
  /** The key of the organization. */
  organizationKey?: string | undefined;
  /** Keys that it does not send, and that no message may hold either. */
  unsentKeys?: readonly string[];
}

const WHERE = {
  project: {
    what: "API key",
    setting: "composio:apiKey",
    variable: "COMPOSIO_API_KEY",
  },
  organization: {
    what: "organization API key",
    setting: "composio:organizationApiKey",
    variable: "COMPOSIO_ORGANIZATION_API_KEY",
  },
} as const;

/** A request needs a key that nobody has configured. Nothing was sent. */
export class MissingKeyError extends UserError {
  override readonly name = "MissingKeyError";

  constructor(readonly owner: KeyOwner) {
    const { what, setting, variable } = WHERE[owner];
    super(
      `No Composio ${what} is configured: run \`pulumi config set --secret ${setting}\`, or set the environment ` +
        `variable ${variable}.`,
    );
  }
}

/** @throws MissingKeyError where there is none. */
export function credentialOf(owner: KeyOwner, { credential, organizationKey }: Credentials): Credential {
  const found =
    owner === "project"
      ? credential
      : organizationKey && ({ header: "x-org-api-key", key: organizationKey } as const);
  if (!found) {
    throw new MissingKeyError(owner);
  }
  return found;
}

/** All keys, which no message may hold. */
export function keysOf({ credential, organizationKey, unsentKeys = [] }: Credentials): string[] {
  return [credential?.key, organizationKey, ...unsentKeys].filter((key) => key !== undefined);
}
