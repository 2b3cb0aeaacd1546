import type * as pulumi from "@pulumi/pulumi";
import { nativeType } from "../../resources/loader";
import { byPlugin } from "../declared-by";
import { isOfType } from "../is-of-type";
import * as dynamic from "../webhook-endpoint";

/** The `WebhookEndpoint` of the plugin. It takes over the state of the dynamic one. */
export class WebhookEndpoint extends dynamic.WebhookEndpoint {
  /** @internal Policy packs compare a resource's type with it. */
  static override readonly __pulumiType = nativeType("WebhookEndpoint");

  /**
   * Reads an existing webhook endpoint that something else manages, without taking it over.
   *
   * @param name The logical name of the resource in this program.
   * @param id The id in Composio, such as `we_1a2b3c4d`.
   * @param opts Options of the resource.
   */
  static override get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    opts?: pulumi.CustomResourceOptions,
  ): WebhookEndpoint {
    return new WebhookEndpoint(name, undefined, { ...opts, id });
  }

  /** Whether a value is a `WebhookEndpoint` of the plugin, also one of another copy of this package. */
  static override isInstance(value: unknown): value is WebhookEndpoint {
    return isOfType(value, WebhookEndpoint.__pulumiType);
  }

  /**
   * Declares the webhook endpoint of an OAuth app.
   *
   * @param name The logical name of the resource in this program.
   * @param args What the endpoint should be.
   * @param opts Options of the resource, `import` and `customTimeouts` among them.
   */
  constructor(name: string, args: dynamic.WebhookEndpointArgs, opts?: pulumi.CustomResourceOptions);
  /** @internal For `get`, where the option `id` stands for the arguments. */
  constructor(name: string, args: undefined, opts: pulumi.CustomResourceOptions);
  constructor(
    name: string,
    args: dynamic.WebhookEndpointArgs | undefined,
    opts?: pulumi.CustomResourceOptions,
  ) {
    super(name, args, opts, byPlugin);
  }
}
