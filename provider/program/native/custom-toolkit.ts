import type * as pulumi from "@pulumi/pulumi";
import { nativeType } from "../../resources/loader";
import * as dynamic from "../custom-toolkit";
import { byPlugin } from "../declared-by";
import { isOfType } from "../is-of-type";

/**
 * The `CustomToolkit` of the plugin. It takes over the state of the dynamic one.
 *
 * @experimental
 */
export class CustomToolkit extends dynamic.CustomToolkit {
  /** @internal Policy packs compare a resource's type with it. */
  static override readonly __pulumiType = nativeType("CustomToolkit");

  /**
   * Reads an existing custom toolkit that something else manages, without taking it over.
   *
   * @param name The logical name of the resource in this program.
   * @param id The slug in Composio, such as `CUSTOM_ORDERS`.
   * @param opts Options of the resource.
   */
  static override get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    opts?: pulumi.CustomResourceOptions,
  ): CustomToolkit {
    return new CustomToolkit(name, undefined, { ...opts, id });
  }

  /** Whether a value is a `CustomToolkit` of the plugin, also one of another copy of this package. */
  static override isInstance(value: unknown): value is CustomToolkit {
    return isOfType(value, CustomToolkit.__pulumiType);
  }

  /**
   * Declares a custom toolkit.
   *
   * @param name The logical name of the resource in this program.
   * @param args What the toolkit should be.
   * @param opts Options of the resource, `import` and `customTimeouts` among them.
   */
  constructor(name: string, args: dynamic.CustomToolkitArgs, opts?: pulumi.CustomResourceOptions);
  /** @internal For `get`, where the option `id` stands for the arguments. */
  constructor(name: string, args: undefined, opts: pulumi.CustomResourceOptions);
  constructor(
    name: string,
    args: dynamic.CustomToolkitArgs | undefined,
    opts?: pulumi.CustomResourceOptions,
  ) {
    super(name, args, opts, byPlugin);
  }
}
