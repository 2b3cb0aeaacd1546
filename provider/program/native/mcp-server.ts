import type * as pulumi from "@pulumi/pulumi";
import { nativeType } from "../../resources/loader";
import { byPlugin } from "../declared-by";
import { isOfType } from "../is-of-type";
import * as dynamic from "../mcp-server";

/** The `McpServer` of the plugin. It takes over the state of the dynamic one. */
export class McpServer extends dynamic.McpServer {
  /** @internal Policy packs compare a resource's type with it. */
  static override readonly __pulumiType = nativeType("McpServer");

  /**
   * Reads an existing server that something else manages, without taking it over.
   *
   * @param name The logical name of the resource in this program.
   * @param id The server's id in Composio, a UUID.
   * @param opts Options of the resource.
   */
  static override get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    opts?: pulumi.CustomResourceOptions,
  ): McpServer {
    return new McpServer(name, undefined, { ...opts, id });
  }

  /** Whether a value is an `McpServer` of the plugin, also one of another copy of this package. */
  static override isInstance(value: unknown): value is McpServer {
    return isOfType(value, McpServer.__pulumiType);
  }

  /**
   * Declares an MCP server.
   *
   * @param name The logical name of the resource in this program.
   * @param args What the server should be.
   * @param opts Options of the resource, `import` and `customTimeouts` among them.
   */
  constructor(name: string, args: dynamic.McpServerArgs, opts?: pulumi.CustomResourceOptions);
  /** @internal For `get`, where the option `id` stands for the arguments. */
  constructor(name: string, args: undefined, opts: pulumi.CustomResourceOptions);
  constructor(name: string, args: dynamic.McpServerArgs | undefined, opts?: pulumi.CustomResourceOptions) {
    super(name, args, opts, byPlugin);
  }
}
