import type * as pulumi from "@pulumi/pulumi";
import { nativeType } from "../../resources/loader";
import { byPlugin } from "../declared-by";
import { isOfType } from "../is-of-type";
import * as dynamic from "../project";

/** The `Project` of the plugin. It takes over the state of the dynamic one. */
export class Project extends dynamic.Project {
  /** @internal Policy packs compare a resource's type with it. */
  static override readonly __pulumiType = nativeType("Project");

  /**
   * Reads an existing project that something else manages, without taking it over.
   *
   * @param name The logical name of the resource in this program.
   * @param id The id in Composio, such as `pr_1a2b3c4d`.
   * @param opts Options of the resource.
   */
  static override get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    opts?: pulumi.CustomResourceOptions,
  ): Project {
    return new Project(name, undefined, { ...opts, id });
  }

  /** Whether a value is a `Project` of the plugin, also one of another copy of this package. */
  static override isInstance(value: unknown): value is Project {
    return isOfType(value, Project.__pulumiType);
  }

  /**
   * Declares a project.
   *
   * @param name The logical name of the resource in this program.
   * @param args What the project should be.
   * @param opts Options of the resource, `import` and `customTimeouts` among them.
   */
  constructor(name: string, args: dynamic.ProjectArgs, opts?: pulumi.CustomResourceOptions);
  /** @internal For `get`, where the option `id` stands for the arguments. */
  constructor(name: string, args: undefined, opts: pulumi.CustomResourceOptions);
  constructor(name: string, args: dynamic.ProjectArgs | undefined, opts?: pulumi.CustomResourceOptions) {
    super(name, args, opts, byPlugin);
  }
}
