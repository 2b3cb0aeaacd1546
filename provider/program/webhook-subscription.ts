import * as pulumi from "@pulumi/pulumi";
import type { WebhookVersion } from "../catalogue/webhook-version";
import { dynamicType } from "../resources/loader";
import { type Declaring, declaredAs } from "./declared-by";
import { isOfType } from "./is-of-type";

/** The inputs of a webhook subscription. */
export interface WebhookSubscriptionArgs {
  /**
   * The address that Composio delivers events to: an https URL of 2048 characters at most, and not one of this machine.
   *
   * Changing this updates the subscription in place. The secret stays.
   */
  webhookUrl: pulumi.Input<string>;

  /**
   * The names of the events that are delivered, one at least, such as `composio.trigger.message`. The order does not
   * matter. `getWebhookEventTypes` lists those that there are.
   *
   * Changing this updates the subscription in place.
   */
  enabledEvents: pulumi.Input<pulumi.Input<string>[]>;

  /**
   * The format of what is delivered. Not every version has every event.
   *
   * Default: Composio's own, which is `V3`, and not managed: a version set elsewhere is left alone. Once set and then
   * removed, it goes back to `V3`. Changing this updates the subscription in place.
   */
  version?: pulumi.Input<WebhookVersion>;

  /**
   * Any text, such as `2026-11`. Changing this, or setting it on an existing subscription, makes a new secret, and the
   * old one fails from then on: the receiver has to know the new one before it can trust a delivery again. Removing it
   * does nothing.
   *
   * Default: the secret of the create stays. It stands in the state alone, and Composio does not get it.
   */
  secretRotation?: pulumi.Input<string>;

  /**
   * Whether to take over the subscription that the Composio project has already, and bring it to what is declared here.
   * A project can have one only.
   *
   * Any subscription is taken, also one that another stack manages: it is then in both states, and `pulumi destroy` of
   * either deletes it. Its secret may stay unknown, until `secretRotation` makes a new one.
   *
   * Default: `false`, and a subscription that is there is an error. Changing this has no effect on an existing resource.
   */
  adoptExisting?: pulumi.Input<boolean>;
}

/**
 * The webhook subscription of a Composio project: where Composio delivers its events, such as those of triggers.
 *
 * A project has one. Each delivery is signed with `secret`, which Composio gives away only when a subscription is
 * created and when its secret is rotated.
 *
 * ```ts
 * const events = new WebhookSubscription("events", {
 *   webhookUrl: "https://hooks.example.com/composio",
 *   enabledEvents: ["composio.trigger.message"],
 * });
 * export const secret = events.secret;
 * ```
 */
export class WebhookSubscription extends pulumi.CustomResource {
  /** @internal Policy packs compare a resource's type with it. */
  static readonly __pulumiType: string = dynamicType("WebhookSubscription");

  /** The address that Composio delivers events to. */
  declare readonly webhookUrl: pulumi.Output<string>;
  /** The names of the events that are delivered. */
  declare readonly enabledEvents: pulumi.Output<string[]>;
  /** The format of what is delivered. Undefined where Composio does not say. */
  declare readonly version: pulumi.Output<WebhookVersion | (string & {}) | undefined>;
  /** The id in Composio, which is the resource's id too. */
  declare readonly subscriptionId: pulumi.Output<string>;
  /**
   * The secret that deliveries are signed with, a Pulumi secret. Undefined, and never empty, where it is not known:
   * after an adoption or an import, or where the answer to the create was lost. `secretRotation` makes a new one.
   */
  declare readonly secret: pulumi.Output<string | undefined>;
  /** The time of its creation: ISO 8601, UTC. Empty where Composio does not say. */
  declare readonly createdAt: pulumi.Output<string>;
  /** The time of its last change: ISO 8601, UTC, as of the last time that Pulumi saw a change. */
  declare readonly updatedAt: pulumi.Output<string>;
  /** The text whose change makes a new secret, as declared. */
  declare readonly secretRotation: pulumi.Output<string | undefined>;
  /** Whether the last create or update might take over the subscription that was there, as declared. */
  declare readonly adoptExisting: pulumi.Output<boolean | undefined>;

  /**
   * Reads an existing webhook subscription that something else manages, without taking it over.
   *
   * @param name The logical name of the resource in this program.
   * @param id The id in Composio, such as `ws_1a2b3c4d`.
   * @param opts Options of the resource.
   */
  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    opts?: pulumi.CustomResourceOptions,
  ): WebhookSubscription {
    return new WebhookSubscription(name, undefined, { ...opts, id });
  }

  /** Whether a value is a `WebhookSubscription`, also one of another copy of this package. */
  static override isInstance(value: unknown): value is WebhookSubscription {
    return isOfType(value, WebhookSubscription.__pulumiType);
  }

  /**
   * Declares the webhook subscription of the Composio project.
   *
   * @param name The logical name of the resource in this program.
   * @param args What the subscription should be.
   * @param opts Options of the resource. The option `import` is refused, because Pulumi cannot import dynamic
   * resources by it.
   * @throws Error if the program's folder cannot resolve this package by name, and with the option `import`.
   */
  constructor(name: string, args: WebhookSubscriptionArgs, opts?: pulumi.CustomResourceOptions);
  /** @internal For `get`, where the option `id` stands for the arguments, and for the other host. */
  constructor(...declaring: Declaring<WebhookSubscriptionArgs>);
  constructor(...declaring: Declaring<WebhookSubscriptionArgs>) {
    super(...declaredAs("WebhookSubscription", declaring, OUTPUTS, { secretOutputs: ["secret"] }));
  }
}

/** Pulumi gives a resource only those outputs that its properties name. */
const OUTPUTS = {
  webhookUrl: undefined,
  enabledEvents: undefined,
  version: undefined,
  subscriptionId: undefined,
  secret: undefined,
  createdAt: undefined,
  updatedAt: undefined,
  secretRotation: undefined,
  adoptExisting: undefined,
};
