import type * as pulumi from "@pulumi/pulumi";
import { nativeType } from "../../resources/loader";
import * as dynamic from "../auth-config";
import { byPlugin } from "../declared-by";
import { isOfType } from "../is-of-type";

/** The `AuthConfig` of the plugin. It takes over the state of the dynamic one. */
export class AuthConfig extends dynamic.AuthConfig {
  /** @internal Policy packs compare a resource's type with it. */
  static override readonly __pulumiType = nativeType("AuthConfig");

  /**
   * Reads an existing auth config that something else manages, without taking it over.
   *
   * @param name The logical name of the resource in this program.
   * @param id The id in Composio, such as `ac_1a2b3c4d`.
   * @param opts Options of the resource.
   */
  static override get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    opts?: pulumi.CustomResourceOptions,
  ): AuthConfig {
    return new AuthConfig(name, undefined, { ...opts, id });
  }

  /** Whether a value is an `AuthConfig` of the plugin, also one of another copy of this package. */
  static override isInstance(value: unknown): value is AuthConfig {
    return isOfType(value, AuthConfig.__pulumiType);
  }

  /**
   * Declares an auth config.
   *
   * @param name The logical name of the resource in this program.
   * @param args What the auth config should be.
   * @param opts Options of the resource, `import` and `customTimeouts` among them.
   */
  constructor(name: string, args: dynamic.AuthConfigArgs, opts?: pulumi.CustomResourceOptions);
  /** @internal For `get`, where the option `id` stands for the arguments. */
  constructor(name: string, args: undefined, opts: pulumi.CustomResourceOptions);
  constructor(name: string, args: dynamic.AuthConfigArgs | undefined, opts?: pulumi.CustomResourceOptions) {
    super(name, args, opts, byPlugin);
  }
}
