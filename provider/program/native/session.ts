import type * as pulumi from "@pulumi/pulumi";
import { nativeType } from "../../resources/loader";
import { byPlugin } from "../declared-by";
import { isOfType } from "../is-of-type";
import * as dynamic from "../session";
import type { SessionArgs } from "../session-args";

/** The `Session` of the plugin. It takes over the state of the dynamic one. */
export class Session extends dynamic.Session {
  /** @internal Policy packs compare a resource's type with it. */
  static override readonly __pulumiType = nativeType("Session");

  /**
   * Reads an existing session that something else manages, without taking it over.
   *
   * @param name The logical name of the resource in this program.
   * @param id The id in Composio, such as `trs_1a2b3c4d`.
   * @param opts Options of the resource.
   */
  static override get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    opts?: pulumi.CustomResourceOptions,
  ): Session {
    return new Session(name, undefined, { ...opts, id });
  }

  /** Whether a value is a `Session` of the plugin, also one of another copy of this package. */
  static override isInstance(value: unknown): value is Session {
    return isOfType(value, Session.__pulumiType);
  }

  /**
   * Declares a session.
   *
   * @param name The logical name of the resource in this program.
   * @param args What the session should be.
   * @param opts Options of the resource, `import` and `customTimeouts` among them.
   */
  constructor(name: string, args: SessionArgs, opts?: pulumi.CustomResourceOptions);
  /** @internal For `get`, where the option `id` stands for the arguments. */
  constructor(name: string, args: undefined, opts: pulumi.CustomResourceOptions);
  constructor(name: string, args: SessionArgs | undefined, opts?: pulumi.CustomResourceOptions) {
    super(name, args, opts, byPlugin);
  }
}
