import * as pulumi from "@pulumi/pulumi";
import type { LogoMimeType } from "../resources/custom-toolkit/custom-toolkit-enums";
import { dynamicType } from "../resources/loader";
import type { CustomAuthSchemeArgs } from "./auth-scheme-args";
import { type Declaring, declaredAs } from "./declared-by";
import { isOfType } from "./is-of-type";
import { withSecretHeaders } from "./secret-headers";

/** The picture of a toolkit. */
export interface LogoArgs {
  /** The image in base64, in one line: a square of 256 to 1024 pixels, up to 3 MB. */
  content: pulumi.Input<string>;
  /** The type of the image. */
  mimeType: pulumi.Input<LogoMimeType>;
}

/** The inputs of a custom toolkit. */
export interface CustomToolkitArgs {
  /**
   * The slug, of 1 to 30 letters, digits, `_` and spaces, without the prefix `CUSTOM_` that Composio puts before it.
   * Changing this replaces the toolkit, unless only the spelling differs.
   */
  slug: pulumi.Input<string>;
  /** The name, for people, of 1 to 200 characters. Changing this updates the toolkit in place. */
  name: pulumi.Input<string>;
  /** The https URL of the MCP server, which Composio has to reach. Changing this replaces the toolkit. */
  mcpUrl: pulumi.Input<string>;
  /** The ways to authenticate, each mode once. Changing more than texts replaces the toolkit. */
  authSchemes: pulumi.Input<pulumi.Input<CustomAuthSchemeArgs>[]>;
  /**
   * The picture. Composio does not show it, so a change made elsewhere is no drift. Changing this updates the toolkit in
   * place; after a removal, Composio may keep the old picture.
   *
   * @default Composio's own
   */
  logo?: pulumi.Input<LogoArgs>;
  /**
   * Any text, such as the version of the MCP server that was deployed. A new value has Composio read the server's tools
   * anew, after the create or the update. Taking it away does nothing.
   *
   * @default Composio reads the tools when the toolkit is made, or when the first account is connected
   */
  syncTrigger?: pulumi.Input<string>;
  /**
   * The id of an active connected account of this toolkit, such as `ca_1a2b3c4d`, by which the tools are read where
   * every scheme asks for authentication. A new value has the tools read anew, as `syncTrigger` does.
   */
  syncAccountId?: pulumi.Input<string>;
  /**
   * Whether a create takes over a toolkit with this slug that is there already. Changing this changes the state alone.
   *
   * @default false
   */
  adoptExisting?: pulumi.Input<boolean>;
  /**
   * Whether a delete also revokes what users have granted, at the service itself. That cannot be undone. Changing this
   * changes the state alone.
   *
   * @default false
   */
  revokeOnDelete?: pulumi.Input<boolean>;
  /**
   * Whether a delete or a replacement goes on while the toolkit has auth configs, which Composio deletes with it, and
   * whose people then have to connect anew. Pulumi takes it from the state, so it has to be applied before. Changing
   * this changes the state alone.
   *
   * @default false
   */
  forceDestroy?: pulumi.Input<boolean>;
}

/**
 * A toolkit of your own in Composio: an MCP server that agents use like any toolkit.
 *
 * Experimental, as it is in Composio, which may change it with 30 days' notice.
 *
 * ```ts
 * const orders = new CustomToolkit("orders", {
 *   slug: "orders",
 *   name: "Orders",
 *   mcpUrl: "https://mcp.example.com/orders",
 *   authSchemes: [{ mode: "API_KEY", headers: { Authorization: "Bearer {{generic_api_key}}" } }],
 * });
 * const auth = new AuthConfig("orders", { toolkit: orders.toolkitSlug, custom: { authScheme: "API_KEY" } });
 * ```
 *
 * @experimental
 */
export class CustomToolkit extends pulumi.CustomResource {
  /** @internal Policy packs compare a resource's type with it. */
  static readonly __pulumiType: string = dynamicType("CustomToolkit");

  /** The slug, as the program declares it. */
  declare readonly slug: pulumi.Output<string>;
  /** The name. */
  declare readonly name: pulumi.Output<string>;
  /** The URL of the MCP server. */
  declare readonly mcpUrl: pulumi.Output<string>;
  /** The slug in Composio, such as `CUSTOM_ORDERS`, the same as `id`: what an auth config takes as its toolkit. */
  declare readonly toolkitSlug: pulumi.Output<string>;
  /** The version of its tools, such as `20261126_00`, as of the last time that Pulumi saw a change. */
  declare readonly version: pulumi.Output<string>;
  /**
   * The number of its tools, as of the last time that Pulumi saw a change.
   *
   * @integer
   */
  declare readonly toolsCount: pulumi.Output<number>;
  /** The ways to authenticate, as declared. A secret as a whole. */
  declare readonly authSchemes: pulumi.Output<pulumi.Unwrap<CustomAuthSchemeArgs>[] | undefined>;
  /** The picture, as declared. */
  declare readonly logo: pulumi.Output<pulumi.Unwrap<LogoArgs> | undefined>;
  /** The text of which a new value has the tools read anew, as declared. */
  declare readonly syncTrigger: pulumi.Output<string | undefined>;
  /** The connected account by which the tools are read, as declared. */
  declare readonly syncAccountId: pulumi.Output<string | undefined>;
  /** Whether a create takes over a toolkit that is there already, as declared. */
  declare readonly adoptExisting: pulumi.Output<boolean | undefined>;
  /** Whether a delete also revokes what users have granted, as declared. */
  declare readonly revokeOnDelete: pulumi.Output<boolean | undefined>;
  /** Whether a delete goes on while the toolkit has auth configs, as declared. */
  declare readonly forceDestroy: pulumi.Output<boolean | undefined>;

  /**
   * Reads an existing custom toolkit that something else manages, without taking it over.
   *
   * @param name The logical name of the resource in this program.
   * @param id The slug in Composio, such as `CUSTOM_ORDERS`.
   * @param opts Options of the resource.
   */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): CustomToolkit {
    return new CustomToolkit(name, undefined, { ...opts, id });
  }

  /** Whether a value is a `CustomToolkit`, also one of another copy of this package. */
  static override isInstance(value: unknown): value is CustomToolkit {
    return isOfType(value, CustomToolkit.__pulumiType);
  }

  /**
   * Declares a custom toolkit.
   *
   * @param name The logical name of the resource in this program.
   * @param args What the toolkit should be.
   * @param opts Options of the resource. The option `import` is refused, because Pulumi cannot import dynamic
   * resources by it.
   * @throws Error if the program's folder cannot resolve this package by name, and with the option `import`.
   */
  constructor(name: string, args: CustomToolkitArgs, opts?: pulumi.CustomResourceOptions);
  /** @internal For `get`, where the option `id` stands for the arguments, and for the other host. */
  constructor(...declaring: Declaring<CustomToolkitArgs>);
  constructor(...declaring: Declaring<CustomToolkitArgs>) {
    super(
      ...declaredAs("CustomToolkit", declaring, OUTPUTS, {
        given: (args) => ({ ...args, authSchemes: withSecretHeaders(args.authSchemes) }),
      }),
    );
  }
}

/** Pulumi gives a resource only those outputs that its properties name. */
const OUTPUTS = {
  slug: undefined,
  name: undefined,
  mcpUrl: undefined,
  toolkitSlug: undefined,
  version: undefined,
  toolsCount: undefined,
  authSchemes: undefined,
  logo: undefined,
  syncTrigger: undefined,
  syncAccountId: undefined,
  adoptExisting: undefined,
  revokeOnDelete: undefined,
  forceDestroy: undefined,
};
