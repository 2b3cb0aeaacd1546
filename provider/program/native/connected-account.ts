import type * as pulumi from "@pulumi/pulumi";
import { nativeType } from "../../resources/loader";
import * as dynamic from "../connected-account";
import { byPlugin } from "../declared-by";
import { isOfType } from "../is-of-type";

/** The `ConnectedAccount` of the plugin. It takes over the state of the dynamic one. */
export class ConnectedAccount extends dynamic.ConnectedAccount {
  /** @internal Policy packs compare a resource's type with it. */
  static override readonly __pulumiType = nativeType("ConnectedAccount");

  /**
   * Reads an existing connected account that something else manages, without taking it over.
   *
   * @param name The logical name of the resource in this program.
   * @param id The id in Composio, such as `ca_1a2b3c4d`.
   * @param opts Options of the resource.
   */
  static override get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    opts?: pulumi.CustomResourceOptions,
  ): ConnectedAccount {
    return new ConnectedAccount(name, undefined, { ...opts, id });
  }

  /** Whether a value is a `ConnectedAccount` of the plugin, also one of another copy of this package. */
  static override isInstance(value: unknown): value is ConnectedAccount {
    return isOfType(value, ConnectedAccount.__pulumiType);
  }

  /**
   * Declares a connected account.
   *
   * @param name The logical name of the resource in this program.
   * @param args What the account should be.
   * @param opts Options of the resource, `import` and `customTimeouts` among them.
   */
  constructor(name: string, args: dynamic.ConnectedAccountArgs, opts?: pulumi.CustomResourceOptions);
  /** @internal For `get`, where the option `id` stands for the arguments. */
  constructor(name: string, args: undefined, opts: pulumi.CustomResourceOptions);
  constructor(
    name: string,
    args: dynamic.ConnectedAccountArgs | undefined,
    opts?: pulumi.CustomResourceOptions,
  ) {
    super(name, args, opts, byPlugin);
  }
}
