import * as pulumi from "@pulumi/pulumi";
import type { AuthScheme } from "../catalogue/auth-scheme";
import type { ConnectedAccountType } from "../catalogue/connected-account-type";
import { dynamicType } from "../resources/loader";
import { schemeOfId } from "./auth-config-of-id";
import { type Declaring, declaredAs } from "./declared-by";
import { isOfType } from "./is-of-type";
import { withSecretParts } from "./secret-parts";

/** With whom an account is shared. What a program leaves out is allowed to nobody. The order of users does not matter. */
export interface ConnectedAccountSharing {
  /** Whom the account is for. Changing this replaces the account. */
  accountType: pulumi.Input<ConnectedAccountType>;
  /**
   * Whether sessions of every user may name a shared account, but for those of `notAllowedUserIds`. Changing this updates
   * the account in place.
   *
   * @default false
   */
  allowAllUsers?: pulumi.Input<boolean>;
  /**
   * The users whose sessions may name a shared account, 1000 at the most. Changing this updates the account in place.
   *
   * @default none
   */
  allowedUserIds?: pulumi.Input<pulumi.Input<string>[]>;
  /**
   * The users whose sessions may not, whatever else is said, 1000 at the most. Who is taken from this list may use the
   * account again where something else allows it. Changing this updates the account in place.
   *
   * @default none
   */
  notAllowedUserIds?: pulumi.Input<pulumi.Input<string>[]>;
}

/** The inputs of a connected account. */
export interface ConnectedAccountArgs {
  /**
   * The id of the auth config that the account is connected through. Its scheme has to be one that needs no person:
   * a key, a bearer token, a user name and a password, a service account, or Bill.com's; every other one is refused.
   * Changing this replaces the account.
   */
  authConfigId: pulumi.Input<string>;
  /** The user that the account is of: a service account, a shared agent, CI. Any text of your own. Changing this replaces the account. */
  userId: pulumi.Input<string>;
  /**
   * The secrets of the account, by the names that Composio has for them, such as `generic_api_key`, `token`, or `username`
   * and `password`; `getToolkitAuthFields` tells them. A secret as a whole, whatever the program passes. A new account
   * needs them. Changing this updates the account in place, and a value that is taken away is removed; of
   * Bill.com's scheme it replaces the account. Composio shows none of it, so that a change made elsewhere is no drift.
   *
   * @default left alone, as after an import
   */
  credentials?: pulumi.Input<Record<string, pulumi.Input<string>>>;
  /**
   * Values beside the secrets, by Composio's names, such as `subdomain`, `base_url` or `region`. Its `proxy_password` is
   * a secret. Changing this replaces the account.
   *
   * @default none
   */
  connectionFields?: pulumi.Input<Record<string, pulumi.Input<string>>>;
  /**
   * The name by which people and agents tell accounts of one toolkit apart. A user has an alias once for a toolkit, by
   * which a create whose answer is lost is settled. An empty text is none. Changing this updates the account in place.
   *
   * @default the logical name with 16 digits of a hash of where the resource stands in its program and of the inputs that
   * replace it, without what is secret; kept as long as the account lives
   */
  alias?: pulumi.Input<string>;
  /**
   * With whom the account is shared.
   *
   * @default nobody: the account is private
   */
  sharing?: pulumi.Input<ConnectedAccountSharing>;
  /**
   * Whether the account can be used. Composio calls the route for it deprecated, so that it is called only where this is
   * set and differs. Changing this updates the account in place.
   *
   * @default true, and not managed
   */
  enabled?: pulumi.Input<boolean>;
  /**
   * Whether a delete also revokes the credentials at the service itself, as far as that can be. It cannot be undone.
   * Changing this changes the state alone.
   *
   * @default false
   */
  revokeOnDelete?: pulumi.Input<boolean>;
}

/**
 * A connected account of Composio, for schemes that need no person: the credentials by which agents act at a service, on
 * behalf of a service account, a shared agent or CI.
 *
 * ```ts
 * const payments = new AuthConfig("payments", { toolkit: "stripe", custom: { authScheme: "API_KEY" } });
 * const account = new ConnectedAccount("payments", {
 *   authConfigId: payments.id,
 *   userId: "agent-7",
 *   credentials: { generic_api_key: config.requireSecret("paymentsKey") },
 * });
 * const agent = new Session("agent", {
 *   userId: "agent-7",
 *   toolkits: { enable: ["stripe"] },
 *   connectedAccounts: { stripe: [account] },
 * });
 * ```
 */
export class ConnectedAccount extends pulumi.CustomResource {
  /** @internal Policy packs compare a resource's type with it. */
  static readonly __pulumiType: string = dynamicType("ConnectedAccount");

  /** The id of the auth config that it is connected through. */
  declare readonly authConfigId: pulumi.Output<string>;
  /** The user that it is of. */
  declare readonly userId: pulumi.Output<string>;
  /** The id in Composio, such as `ca_1a2b3c4d`, the same as `id`. */
  declare readonly connectedAccountId: pulumi.Output<string>;
  /** The slug of its toolkit. */
  declare readonly toolkit: pulumi.Output<string>;
  /** The scheme by which it authenticates, such as `API_KEY`. */
  declare readonly authScheme: pulumi.Output<AuthScheme>;
  /** `ACTIVE`, `INACTIVE`, `EXPIRED` and others. `ACTIVE` does not prove that the credentials hold. */
  declare readonly status: pulumi.Output<string>;
  /** The reason of the status. Empty where Composio gives none. */
  declare readonly statusReason: pulumi.Output<string>;
  /** The time of its creation: ISO 8601, UTC. Empty where Composio does not say. */
  declare readonly createdAt: pulumi.Output<string>;
  /** The alias. */
  declare readonly alias: pulumi.Output<string | undefined>;
  /** With whom it is shared. Undefined for a private account whose program does not say so. */
  declare readonly sharing: pulumi.Output<pulumi.Unwrap<ConnectedAccountSharing> | undefined>;
  /** Whether it can be used. */
  declare readonly enabled: pulumi.Output<boolean | undefined>;
  /** The secrets, as declared. A secret as a whole. */
  declare readonly credentials: pulumi.Output<Record<string, string> | undefined>;
  /** The values beside the secrets, as declared. */
  declare readonly connectionFields: pulumi.Output<Record<string, string> | undefined>;
  /** Whether a delete also revokes the credentials at the service, as declared. */
  declare readonly revokeOnDelete: pulumi.Output<boolean | undefined>;

  /**
   * Reads an existing connected account that something else manages, without taking it over.
   *
   * @param name The logical name of the resource in this program.
   * @param id The id in Composio, such as `ca_1a2b3c4d`.
   * @param opts Options of the resource.
   */
  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    opts?: pulumi.CustomResourceOptions,
  ): ConnectedAccount {
    return new ConnectedAccount(name, undefined, { ...opts, id });
  }

  /** Whether a value is a `ConnectedAccount`, also one of another copy of this package. */
  static override isInstance(value: unknown): value is ConnectedAccount {
    return isOfType(value, ConnectedAccount.__pulumiType);
  }

  /**
   * Declares a connected account.
   *
   * @param name The logical name of the resource in this program.
   * @param args What the account should be.
   * @param opts Options of the resource. The option `import` is refused, because Pulumi cannot import dynamic
   * resources by it.
   * @throws Error if the program's folder cannot resolve this package by name, and with the option `import`.
   */
  constructor(name: string, args: ConnectedAccountArgs, opts?: pulumi.CustomResourceOptions);
  /** @internal For `get`, where the option `id` stands for the arguments, and for the other host. */
  constructor(...declaring: Declaring<ConnectedAccountArgs>);
  constructor(...declaring: Declaring<ConnectedAccountArgs>) {
    super(
      ...declaredAs("ConnectedAccount", declaring, OUTPUTS, {
        given: (args) => ({ ...withSecretParts(args, SECRETS), __authScheme: schemeOfId(args.authConfigId) }),
      }),
    );
  }
}

/** The inputs that are secret whatever the program wrote. */
const SECRETS = ["credentials", "connectionFields.proxy_password"];

/** Pulumi gives a resource only those outputs that its properties name. */
const OUTPUTS = {
  authConfigId: undefined,
  userId: undefined,
  connectedAccountId: undefined,
  toolkit: undefined,
  authScheme: undefined,
  status: undefined,
  statusReason: undefined,
  createdAt: undefined,
  alias: undefined,
  sharing: undefined,
  enabled: undefined,
  credentials: undefined,
  connectionFields: undefined,
  revokeOnDelete: undefined,
};
