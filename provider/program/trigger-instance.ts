import * as pulumi from "@pulumi/pulumi";
import { dynamicType } from "../resources/loader";
import { type Declaring, declaredAs } from "./declared-by";
import { isOfType } from "./is-of-type";

/** The inputs of a trigger instance. */
export interface TriggerInstanceArgs {
  /**
   * The slug of the type of trigger, such as `GMAIL_NEW_GMAIL_MESSAGE`, in any case. `getTriggerTypes` lists those that
   * there are.
   *
   * Changing this replaces the instance.
   */
  triggerSlug: pulumi.Input<string>;

  /**
   * The id of the connected account whose events it listens to. The account is of the toolkit of the trigger.
   *
   * Changing this replaces the instance.
   */
  connectedAccountId: pulumi.Input<string>;

  /**
   * The user on whose behalf the requests are made. Composio asks for it on projects with two-factor authentication: it has
   * to be who owns the account, or may use it.
   *
   * Default: none. Changing this has no effect on an existing instance.
   */
  userId?: pulumi.Input<string>;

  /**
   * The configuration of the trigger, as the JSON schema of its type says: `config` of `getTriggerType`. A trigger that polls
   * takes `interval` too, in minutes. Composio does not mask it: whoever has a key of the project can read what is in it.
   *
   * Default: what the type fills in. Those keys alone are compared that are declared. Changing this replaces the instance,
   * and the new one comes before the old one goes.
   */
  triggerConfig?: pulumi.Input<Record<string, unknown>>;

  /**
   * The version of the toolkit whose trigger it is, such as `20251027_00`, or `latest`.
   *
   * Default: `latest`, which is the latest at the time of the create. Changing this replaces the instance, and the old one
   * goes first: events of the time in between are lost.
   */
  toolkitVersion?: pulumi.Input<string>;

  /**
   * The address that its events are delivered to in the place of that of the webhook subscription: an https URL of 2048
   * characters at most, and not one of this machine. The subscription is needed all the same: it says which events are
   * delivered, in which version, and has the secret that signs them.
   *
   * Default: the address of the webhook subscription, and not managed: one set elsewhere is left alone. Once set and then
   * removed, it goes back to that. Changing this updates the instance in place.
   */
  egressUrl?: pulumi.Input<string>;

  /**
   * Whether it delivers events. One that Composio has disabled is drift, and the next update enables it.
   *
   * Default: `true`. Changing this updates the instance in place.
   */
  enabled?: pulumi.Input<boolean>;

  /**
   * Whether to take over the instance of the same account, type and configuration that Composio has already, and bring it
   * to what is declared here. There can be one only.
   *
   * Any such instance is taken, also one that another stack manages: it is then in both states, and `pulumi destroy` of
   * either deletes it.
   *
   * Default: `false`, and an instance that is there is an error. Changing this has no effect on an existing resource.
   */
  adoptExisting?: pulumi.Input<boolean>;
}

/**
 * A trigger of a connected account: Composio listens to what happens there, and delivers each event to the webhook
 * subscription of the project, or to an address of its own.
 *
 * ```ts
 * const mail = new TriggerInstance("mail", {
 *   triggerSlug: "GMAIL_NEW_GMAIL_MESSAGE",
 *   connectedAccountId: "ca_1a2b3c4d",
 *   triggerConfig: { labelIds: "INBOX" },
 * });
 * ```
 */
export class TriggerInstance extends pulumi.CustomResource {
  /** @internal Policy packs compare a resource's type with it. */
  static readonly __pulumiType: string = dynamicType("TriggerInstance");

  /** The slug of the type of trigger, in upper case. */
  declare readonly triggerSlug: pulumi.Output<string>;
  /** The id of the connected account. */
  declare readonly connectedAccountId: pulumi.Output<string>;
  /** The user on whose behalf the requests are made, as declared. */
  declare readonly userId: pulumi.Output<string | undefined>;
  /** The configuration of the trigger, of the keys that are declared. */
  declare readonly triggerConfig: pulumi.Output<Record<string, unknown> | undefined>;
  /** The version of the toolkit, as declared. `version` says which one it is. */
  declare readonly toolkitVersion: pulumi.Output<string | undefined>;
  /** The address that its events are delivered to, unless it is that of the webhook subscription. */
  declare readonly egressUrl: pulumi.Output<string | undefined>;
  /** Whether it delivers events. */
  declare readonly enabled: pulumi.Output<boolean>;
  /** The id in Composio, which is the resource's id too. */
  declare readonly triggerId: pulumi.Output<string>;
  /** The version of the toolkit that it is of, such as `20251027_00`. Empty where Composio does not say. */
  declare readonly version: pulumi.Output<string>;
  /** When it was disabled: ISO 8601, UTC. Empty while it is enabled. */
  declare readonly disabledAt: pulumi.Output<string>;
  /** Whether the last create might take over an instance that was there, as declared. */
  declare readonly adoptExisting: pulumi.Output<boolean | undefined>;

  /**
   * Reads an existing trigger instance that something else manages, without taking it over.
   *
   * @param name The logical name of the resource in this program.
   * @param id The id in Composio, such as `ti_1a2b3c4d`.
   * @param opts Options of the resource.
   */
  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    opts?: pulumi.CustomResourceOptions,
  ): TriggerInstance {
    return new TriggerInstance(name, undefined, { ...opts, id });
  }

  /** Whether a value is a `TriggerInstance`, also one of another copy of this package. */
  static override isInstance(value: unknown): value is TriggerInstance {
    return isOfType(value, TriggerInstance.__pulumiType);
  }

  /**
   * Declares an instance of a trigger.
   *
   * @param name The logical name of the resource in this program.
   * @param args What the instance should be.
   * @param opts Options of the resource. The option `import` is refused, because Pulumi cannot import dynamic
   * resources by it.
   * @throws Error if the program's folder cannot resolve this package by name, and with the option `import`.
   */
  constructor(name: string, args: TriggerInstanceArgs, opts?: pulumi.CustomResourceOptions);
  /** @internal For `get`, where the option `id` stands for the arguments, and for the other host. */
  constructor(...declaring: Declaring<TriggerInstanceArgs>);
  constructor(...declaring: Declaring<TriggerInstanceArgs>) {
    super(...declaredAs("TriggerInstance", declaring, OUTPUTS));
  }
}

/** Pulumi gives a resource only those outputs that its properties name. */
const OUTPUTS = {
  triggerSlug: undefined,
  connectedAccountId: undefined,
  userId: undefined,
  triggerConfig: undefined,
  toolkitVersion: undefined,
  egressUrl: undefined,
  enabled: undefined,
  triggerId: undefined,
  version: undefined,
  disabledAt: undefined,
  adoptExisting: undefined,
};
