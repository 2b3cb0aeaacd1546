import * as pulumi from "@pulumi/pulumi";
import { dynamicType } from "../resources/loader";
import { type Declaring, declaredAs } from "./declared-by";
import { isOfType } from "./is-of-type";
import { withSecretParts } from "./secret-parts";

/** The inputs of a webhook endpoint. */
export interface WebhookEndpointArgs {
  /** The slug of the toolkit, such as `slack`, in any case. Changing this replaces the endpoint. */
  toolkit: pulumi.Input<string>;
  /** The client id of your OAuth app, as its auth config has it. Changing this replaces the endpoint. */
  clientId: pulumi.Input<string>;
  /**
   * The values by which Composio knows that an event is of your app, such as `signing_secret` of Slack, by the names that
   * the toolkit gives them. A secret as a whole. Changing this updates the endpoint in place: a key that is taken away has
   * the whole map sent, which Composio refuses where the key is required.
   *
   * @default none are stored, and those that others store are left alone
   */
  data?: pulumi.Input<Record<string, pulumi.Input<string>>>;
  /**
   * Whether to take over the endpoint that the app has already, and overwrite its data. Changing this has no effect on an
   * existing resource.
   *
   * @default false
   */
  adoptExisting?: pulumi.Input<boolean>;
}

/**
 * The address at which Composio takes the events of your own OAuth app, such as one of Slack. The app's settings name it.
 *
 * Composio documents no way to delete one. Where it has none, a delete only forgets the endpoint, with a warning.
 *
 * ```ts
 * const slack = new WebhookEndpoint("slack", {
 *   toolkit: "slack",
 *   clientId: "1234567890.1234567890",
 *   data: { signing_secret: config.requireSecret("slackSigningSecret") },
 * });
 * export const requestUrl = slack.webhookUrl;
 * ```
 */
export class WebhookEndpoint extends pulumi.CustomResource {
  /** @internal Policy packs compare a resource's type with it. */
  static readonly __pulumiType: string = dynamicType("WebhookEndpoint");

  /** The slug of the toolkit, in lower case. */
  declare readonly toolkit: pulumi.Output<string>;
  /** The client id of the OAuth app. */
  declare readonly clientId: pulumi.Output<string>;
  /** The values that are stored, as declared. A secret as a whole. */
  declare readonly data: pulumi.Output<Record<string, string> | undefined>;
  /** The address that the settings of the app name. It never changes. */
  declare readonly webhookUrl: pulumi.Output<string>;
  /** The time of its creation: ISO 8601, UTC. Empty where Composio does not say. */
  declare readonly createdAt: pulumi.Output<string>;
  /** Whether the create might take over an endpoint that was there, as declared. */
  declare readonly adoptExisting: pulumi.Output<boolean | undefined>;

  /**
   * Reads an existing webhook endpoint that something else manages, without taking it over.
   *
   * @param name The logical name of the resource in this program.
   * @param id The id in Composio, such as `we_1a2b3c4d`.
   * @param opts Options of the resource.
   */
  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    opts?: pulumi.CustomResourceOptions,
  ): WebhookEndpoint {
    return new WebhookEndpoint(name, undefined, { ...opts, id });
  }

  /** Whether a value is a `WebhookEndpoint`, also one of another copy of this package. */
  static override isInstance(value: unknown): value is WebhookEndpoint {
    return isOfType(value, WebhookEndpoint.__pulumiType);
  }

  /**
   * Declares the webhook endpoint of an OAuth app.
   *
   * @param name The logical name of the resource in this program.
   * @param args What the endpoint should be.
   * @param opts Options of the resource. The option `import` is refused, because Pulumi cannot import dynamic
   * resources by it.
   * @throws Error if the program's folder cannot resolve this package by name, and with the option `import`.
   */
  constructor(name: string, args: WebhookEndpointArgs, opts?: pulumi.CustomResourceOptions);
  /** @internal For `get`, where the option `id` stands for the arguments, and for the other host. */
  constructor(...declaring: Declaring<WebhookEndpointArgs>);
  constructor(...declaring: Declaring<WebhookEndpointArgs>) {
    super(
      ...declaredAs("WebhookEndpoint", declaring, OUTPUTS, {
        given: (args) => withSecretParts(args, SECRETS),
      }),
    );
  }
}

/** The inputs that are secret whatever the program wrote. */
const SECRETS = ["data"];

/** Pulumi gives a resource only those outputs that its properties name. */
const OUTPUTS = {
  toolkit: undefined,
  clientId: undefined,
  data: undefined,
  webhookUrl: undefined,
  createdAt: undefined,
  adoptExisting: undefined,
};
