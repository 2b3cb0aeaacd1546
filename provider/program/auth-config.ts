import * as pulumi from "@pulumi/pulumi";
import type { AuthScheme } from "../catalogue/auth-scheme";
import type { ExpectedInputField } from "../resources/auth-config/auth-config-outputs";
import { dynamicType } from "../resources/loader";
import { noteAuthConfig } from "./auth-config-of-id";
import { type Declaring, declaredAs } from "./declared-by";
import { isOfType } from "./is-of-type";
import { withSecretParts } from "./secret-parts";

/** An auth config with an app of Composio's own. */
export interface ManagedAuthArgs {
  /**
   * The scopes that users are asked to grant, such as `https://www.googleapis.com/auth/gmail.readonly`. Their order
   * does not matter. An empty list clears them. A change reaches new connections only.
   *
   * @default Composio's choice, and not managed
   */
  scopes?: pulumi.Input<pulumi.Input<string>[]>;
  /**
   * The scopes of the user's own token, where the toolkit has both (Slack).
   *
   * @default Composio's choice, and not managed
   */
  userScopes?: pulumi.Input<pulumi.Input<string>[]>;
  /**
   * The id of one of Composio's apps, such as `ma_slack_standard`, where it has several. Changing this replaces the
   * auth config.
   *
   * @default Composio's choice
   */
  managedAppId?: pulumi.Input<string>;
}

/** The requests of an auth config through a proxy. */
export interface ProxyConfigArgs {
  /** The address of the proxy, a URL. */
  proxyUrl: pulumi.Input<string>;
  /** The key that the proxy wants. A secret, whatever the program passes. */
  proxyAuthKey?: pulumi.Input<string>;
}

/** An auth config with an app, or with credentials, of your own. */
export interface CustomAuthArgs {
  /**
   * The scheme, such as `OAUTH2` or `API_KEY`; the toolkit says which it has. Changing this replaces the auth config.
   */
  authScheme: pulumi.Input<AuthScheme>;
  /**
   * The values that the scheme needs, by Composio's names, such as `client_id` and `client_secret`;
   * `getToolkitAuthFields` tells them. A secret as a whole, whatever the program passes. Composio masks most of it, so
   * a change made elsewhere is drift for `client_id`, `consumer_key` and `oauth_redirect_uri` alone. Adding or changing
   * a value updates the auth config in place; taking one away replaces it, since Composio cannot.
   *
   * @default none
   */
  credentials?: pulumi.Input<Record<string, pulumi.Input<string | number | boolean>>>;
  /**
   * The scopes that users are asked to grant. An empty list clears them.
   *
   * @default Composio's choice, and not managed
   */
  scopes?: pulumi.Input<pulumi.Input<string>[]>;
  /**
   * The scopes of the user's own token, where the toolkit has both (Slack).
   *
   * @default Composio's choice, and not managed
   */
  userScopes?: pulumi.Input<pulumi.Input<string>[]>;
  /**
   * A proxy for the requests.
   *
   * @default none
   */
  proxyConfig?: pulumi.Input<ProxyConfigArgs>;
}

/** The inputs of an auth config. */
export interface AuthConfigArgs {
  /** The slug of the toolkit, such as `gmail`, in any case. Changing this replaces the auth config. */
  toolkit: pulumi.Input<string>;
  /**
   * The name, for people. Names are not unique. Changing this renames the auth config in place.
   *
   * With a name of your own, a create whose answer is lost is settled by a list that is asked before it. Where no look
   * shows what was made, it ends in an error, because nothing would refuse a second one.
   *
   * @default the logical name with 16 digits of a hash of project, stack, parents and logical name; kept as long as the
   * resource lives
   */
  name?: pulumi.Input<string>;
  /**
   * An app of Composio's own. Not beside `custom`. Moving from one to the other replaces the auth config.
   *
   * @default `{}`, unless `custom` is given
   */
  managed?: pulumi.Input<ManagedAuthArgs>;
  /** An app, or credentials, of your own. Not beside `managed`. */
  custom?: pulumi.Input<CustomAuthArgs>;
  /**
   * Values that hold for every connection, such as a subdomain, by Composio's names. A secret as a whole, whatever the
   * program passes. Changing this updates the auth config in place, with the whole map.
   *
   * @default none, and not managed
   */
  sharedConnectionFields?: pulumi.Input<Record<string, pulumi.Input<string | number | boolean>>>;
  /**
   * Whether sessions may use the auth config. Changing this updates it in place.
   *
   * @default Composio's choice, which is `false`, and not managed
   */
  enabledForToolRouter?: pulumi.Input<boolean>;
  /**
   * Whether people can connect. Changing this updates the auth config in place.
   *
   * @default true
   */
  enabled?: pulumi.Input<boolean>;
  /**
   * Whether a delete also revokes what users have granted, at the service itself. That cannot be undone. Changing this
   * changes the state alone.
   *
   * @default false
   */
  revokeOnDelete?: pulumi.Input<boolean>;
  /**
   * Whether a delete or a replacement goes on while accounts are connected, whose people then have to connect anew.
   * Pulumi takes it from the state, so it has to be applied before. Changing this changes the state alone.
   *
   * @default false
   */
  forceDestroy?: pulumi.Input<boolean>;
}

/**
 * A Composio auth config: how people connect to a toolkit, with an app of Composio's or with one of your own.
 *
 * ```ts
 * const gmail = new AuthConfig("gmail", { toolkit: "gmail" });
 * const crm = new AuthConfig("crm", {
 *   toolkit: "hubspot",
 *   custom: { authScheme: "OAUTH2", credentials: { client_id: id, client_secret: secret } },
 * });
 * const support = new McpServer("support", { authConfigIds: [gmail.id, crm.id] });
 * ```
 */
export class AuthConfig extends pulumi.CustomResource {
  /** @internal Policy packs compare a resource's type with it. */
  static readonly __pulumiType: string = dynamicType("AuthConfig");

  /** The slug of the toolkit, in lower case. */
  declare readonly toolkit: pulumi.Output<string>;
  /** The name. */
  declare readonly name: pulumi.Output<string>;
  /** The id in Composio, such as `ac_1a2b3c4d`, the same as `id`. */
  declare readonly authConfigId: pulumi.Output<string>;
  /** The scheme by which it authenticates, such as `OAUTH2`. Empty where Composio does not say. */
  declare readonly authScheme: pulumi.Output<AuthScheme>;
  /** Whether the app is one of Composio's own. */
  declare readonly isComposioManaged: pulumi.Output<boolean>;
  /** `ENABLED` or `DISABLED`. */
  declare readonly status: pulumi.Output<string>;
  /** Whether sessions may use it. */
  declare readonly enabledForToolRouter: pulumi.Output<boolean>;
  /**
   * The number of accounts that are connected, as of the last time that Pulumi saw a change.
   *
   * @integer
   */
  declare readonly connectionCount: pulumi.Output<number>;
  /** The time of its creation: ISO 8601, UTC. Empty where Composio does not say. */
  declare readonly createdAt: pulumi.Output<string>;
  /** The time of its last change: ISO 8601, UTC, as of the last time that Pulumi saw a change. */
  declare readonly lastUpdatedAt: pulumi.Output<string>;
  /** The values that an account has to give to connect. */
  declare readonly expectedInputFields: pulumi.Output<ExpectedInputField[]>;
  /**
   * The address that an OAuth app of your own has to have as its callback URL, as Composio reports it. Empty where it is
   * masked, or where there is none.
   */
  declare readonly oauthRedirectUri: pulumi.Output<string>;
  /** The app of Composio's own, as declared or as Composio shows it. */
  declare readonly managed: pulumi.Output<pulumi.Unwrap<ManagedAuthArgs> | undefined>;
  /** The app, or the credentials, of your own, as declared or as Composio shows them. */
  declare readonly custom: pulumi.Output<pulumi.Unwrap<CustomAuthArgs> | undefined>;
  /** The values that hold for every connection, as declared. A secret as a whole. */
  declare readonly sharedConnectionFields: pulumi.Output<
    Record<string, string | number | boolean> | undefined
  >;
  /** Whether people can connect. */
  declare readonly enabled: pulumi.Output<boolean | undefined>;
  /** Whether a delete also revokes what users have granted, as declared. */
  declare readonly revokeOnDelete: pulumi.Output<boolean | undefined>;
  /** Whether a delete goes on while accounts are connected, as declared. */
  declare readonly forceDestroy: pulumi.Output<boolean | undefined>;

  /**
   * Reads an existing auth config that something else manages, without taking it over.
   *
   * @param name The logical name of the resource in this program.
   * @param id The id in Composio, such as `ac_1a2b3c4d`.
   * @param opts Options of the resource.
   */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): AuthConfig {
    return new AuthConfig(name, undefined, { ...opts, id });
  }

  /** Whether a value is an `AuthConfig`, also one of another copy of this package. */
  static override isInstance(value: unknown): value is AuthConfig {
    return isOfType(value, AuthConfig.__pulumiType);
  }

  /**
   * Declares an auth config.
   *
   * @param name The logical name of the resource in this program.
   * @param args What the auth config should be.
   * @param opts Options of the resource. The option `import` is refused, because Pulumi cannot import dynamic
   * resources by it.
   * @throws Error if the program's folder cannot resolve this package by name, and with the option `import`.
   */
  constructor(name: string, args: AuthConfigArgs, opts?: pulumi.CustomResourceOptions);
  /** @internal For `get`, where the option `id` stands for the arguments, and for the other host. */
  constructor(...declaring: Declaring<AuthConfigArgs>);
  constructor(...declaring: Declaring<AuthConfigArgs>) {
    super(
      ...declaredAs("AuthConfig", declaring, OUTPUTS, {
        given: (args) => withSecretParts(args, SECRETS),
      }),
    );
    const [, args] = declaring;
    if (args) {
      noteAuthConfig(this.id, args);
      noteAuthConfig(this.authConfigId, args);
    }
  }
}

/** The inputs that are secret whatever the program wrote. */
const SECRETS = ["custom.credentials", "custom.proxyConfig.proxyAuthKey", "sharedConnectionFields"];

/** Pulumi gives a resource only those outputs that its properties name. */
const OUTPUTS = {
  toolkit: undefined,
  name: undefined,
  authConfigId: undefined,
  authScheme: undefined,
  isComposioManaged: undefined,
  status: undefined,
  enabledForToolRouter: undefined,
  connectionCount: undefined,
  createdAt: undefined,
  lastUpdatedAt: undefined,
  expectedInputFields: undefined,
  oauthRedirectUri: undefined,
  managed: undefined,
  custom: undefined,
  sharedConnectionFields: undefined,
  enabled: undefined,
  revokeOnDelete: undefined,
  forceDestroy: undefined,
};
