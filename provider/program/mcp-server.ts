import * as pulumi from "@pulumi/pulumi";
import { logicalNameOf } from "../core/urn";
import { dynamicType } from "../resources/loader";
import type { McpServerCommands } from "../resources/mcp-server/server-properties";
import { assertKnownClient, type ClientConfigs, clientConfig } from "../run/client-config";
import { authConfigOfId } from "./auth-config-of-id";
import { type ConnectAs, connectionUrl } from "./connection-url";
import { type Declaring, declaredAs } from "./declared-by";
import { isOfType } from "./is-of-type";

/** The inputs of an MCP server. */
export interface McpServerArgs {
  /**
   * The server's name, unique in its Composio project: 4 to 30 characters, letters, digits, spaces and
   * hyphens.
   *
   * Default: the resource's logical name, made valid and cut, with 7 digits of a hash of the Pulumi project, the
   * stack, the types of the parents and the logical name. It is kept as long as the resource lives. Changing this
   * renames the server in place.
   */
  name?: pulumi.Input<string>;

  /**
   * The ids of the auth configs through which the server reaches its applications, such as `ac_1a2b3c4d`.
   * Each must exist in the Composio project of the API key. The order does not matter.
   *
   * May be empty when `noAuthApps` or `toolkits` names a toolkit. Changing this updates the server in place.
   */
  authConfigIds: pulumi.Input<pulumi.Input<string>[]>;

  /**
   * The slugs of the toolkits without authentication that the server offers, such as `exa`. The order does
   * not matter. Cannot stand beside `toolkits`, which may name them too.
   *
   * Default: none. Composio accepts these only when a server is created and never reports them, so changing
   * this replaces the server, the old one deleted first, and changes made outside Pulumi do not show as drift.
   */
  noAuthApps?: pulumi.Input<pulumi.Input<string>[]>;

  /**
   * The slugs of the toolkits that the server offers beyond those of its auth configs, such as `exa`. Those of its
   * auth configs may be named too, and need not be. The order does not matter. Cannot stand beside `noAuthApps`.
   *
   * Default: those of the auth configs and `noAuthApps`, and not managed: toolkits added elsewhere are left alone.
   * Once set and then removed, the others are taken from the server again, and are drift if they come back.
   * Changing this updates the server in place. A create with it costs a second request, and the toolkit
   * of each auth config is asked for once a run.
   */
  toolkits?: pulumi.Input<pulumi.Input<string>[]>;

  /**
   * The slugs of the tools that agents may use, such as `GMAIL_SEND_EMAIL`. The order does not matter. An
   * empty list allows every tool.
   *
   * Default: every tool of the server's toolkits, and not managed: a list set elsewhere is left alone. Once
   * set and then removed, every tool is allowed again, and a list set elsewhere is drift from that. Changing this
   * updates the server in place.
   */
  allowedTools?: pulumi.Input<pulumi.Input<string>[]>;

  /**
   * Whether Composio manages the authentication of the server's users.
   *
   * Default: Composio's own, which is `false`, and not managed: a value set elsewhere is left alone. Once set
   * and then removed, it goes back to `false`, and `true` set elsewhere is drift from that. Changing this updates
   * the server in place.
   */
  managedAuthViaComposio?: pulumi.Input<boolean>;

  /**
   * Whether to take over a server that already has the name, and bring it to what is declared here, where a new
   * one would have been created. It recovers a server that an interrupted `pulumi up` created.
   *
   * Any server with that name is taken, also one that another stack manages: it is then in both states, and
   * `pulumi destroy` of either deletes it. A server that lacks the declared `noAuthApps` is refused.
   *
   * Default: `false`, and a name that is taken is an error. Changing this has no effect on an existing resource.
   */
  adoptExisting?: pulumi.Input<boolean>;
}

/**
 * A Composio MCP server: the address that AI agents connect to, with the auth configs and the tools that they
 * may use.
 *
 * The Composio API key comes from the stack's configuration (`composio:apiKey`, a secret) or from the
 * environment (`COMPOSIO_API_KEY`). The README lists the other settings.
 *
 * ```ts
 * const support = new McpServer("support", {
 *   authConfigIds: ["ac_gmail"],
 *   allowedTools: ["GMAIL_FETCH_EMAILS", "GMAIL_SEND_EMAIL"],
 * });
 * export const url = support.connectionUrl({ userId: "agent-7" });
 * ```
 */
export class McpServer extends pulumi.CustomResource {
  /** @internal Policy packs compare a resource's type with it. */
  static readonly __pulumiType: string = dynamicType("McpServer");

  /** The server's name. */
  declare readonly name: pulumi.Output<string>;
  /** The ids of the server's auth configs. */
  declare readonly authConfigIds: pulumi.Output<string[]>;
  /** The toolkits without authentication, as declared: Composio does not report them. */
  declare readonly noAuthApps: pulumi.Output<string[] | undefined>;
  /** The slugs of the tools that the server allows, as Composio reports them. Empty means every tool. */
  declare readonly allowedTools: pulumi.Output<string[]>;
  /**
   * The server's address, a URL. Composio marks this plain form as deprecated; `connectionUrl` gives the address
   * that agents connect to.
   */
  declare readonly mcpUrl: pulumi.Output<string>;
  /** The slugs of the toolkits that the server offers. */
  declare readonly toolkits: pulumi.Output<string[]>;
  /** The icon of each toolkit: a URL by toolkit slug. */
  declare readonly toolkitIcons: pulumi.Output<Record<string, string>>;
  /** Command lines that add the server to an MCP client. */
  declare readonly commands: pulumi.Output<McpServerCommands>;
  /** The time of its creation: ISO 8601, UTC. */
  declare readonly createdAt: pulumi.Output<string>;
  /** The time of its last change: ISO 8601, UTC, as of the last time that Pulumi saw a change. */
  declare readonly updatedAt: pulumi.Output<string>;
  /**
   * The number of user instances connected to the server, as of the last time that Pulumi saw a change.
   *
   * @integer
   */
  declare readonly serverInstanceCount: pulumi.Output<number>;
  /** Whether Composio manages the authentication of the server's users. */
  declare readonly managedAuthViaComposio: pulumi.Output<boolean>;
  /** Whether the last create or update might take over a server that had the name, as declared. */
  declare readonly adoptExisting: pulumi.Output<boolean | undefined>;

  /**
   * Reads an existing server that something else manages, without taking it over.
   *
   * @param name The logical name of the resource in this program.
   * @param id The server's id in Composio, a UUID.
   * @param opts Options of the resource.
   */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): McpServer {
    return new McpServer(name, undefined, { ...opts, id });
  }

  /** Whether a value is an `McpServer`, also one of another copy of this package. */
  static override isInstance(value: unknown): value is McpServer {
    return isOfType(value, McpServer.__pulumiType);
  }

  /**
   * Declares an MCP server.
   *
   * @param name The logical name of the resource in this program.
   * @param args What the server should be.
   * @param opts Options of the resource. The option `import` is refused, because Pulumi cannot import dynamic
   * resources by it; `npx pulumi-composio import` prints a file for `pulumi import --file`.
   * @throws Error if the program's folder cannot resolve this package by name, and with the option `import`.
   */
  constructor(name: string, args: McpServerArgs, opts?: pulumi.CustomResourceOptions);
  /** @internal For `get`, where the option `id` stands for the arguments, and for the other host. */
  constructor(...declaring: Declaring<McpServerArgs>);
  constructor(...declaring: Declaring<McpServerArgs>) {
    super(
      ...declaredAs("McpServer", declaring, OUTPUTS, {
        given: (args) => ({ ...args, ...toolkitsOf(args) }),
      }),
    );
  }

  /**
   * The address that an agent connects to, by streamable HTTP and with a Composio API key in the header
   * `x-api-key`. It is built from the id, so it stays known in the preview of an update.
   *
   * @param as For whom: a user of yours, or one connected account. Exactly one of the two.
   * @throws Error when neither or both are given.
   */
  connectionUrl(as: ConnectAs): pulumi.Output<string> {
    return connectionUrl(this.id, as, this.getProvider("composio:index:McpServer"));
  }

  /**
   * Makes what an MCP client's configuration file says to connect to the server. The key is not in it: the client reads
   * it from the environment variable `COMPOSIO_API_KEY`; Visual Studio Code asks a person for it.
   *
   * | client | file | format |
   * |---|---|---|
   * | `claude` | `.mcp.json` | https://code.claude.com/docs/en/mcp |
   * | `cursor` | `.cursor/mcp.json` | https://cursor.com/docs/mcp |
   * | `windsurf` | `~/.codeium/windsurf/mcp_config.json` | https://docs.windsurf.com/windsurf/cascade/mcp |
   * | `vscode` | `.vscode/mcp.json` | https://code.visualstudio.com/docs/copilot/reference/mcp-configuration |
   *
   * @param client The client.
   * @param as As in `connectionUrl`.
   * @returns An object; `pulumi.jsonStringify` makes a file's text of it. The server stands under its logical name,
   * in which a hyphen stands for what is no letter, digit, hyphen or underscore.
   */
  clientConfig<Client extends keyof ClientConfigs>(
    client: Client,
    as: ConnectAs,
  ): pulumi.Output<ClientConfigs[Client]> {
    assertKnownClient(client);
    return pulumi
      .all([this.urn, this.connectionUrl(as)])
      .apply(([urn, url]) => clientConfig(client, logicalNameOf(urn), url));
  }
}

/** Pulumi gives a resource only those outputs that its properties name. */
const OUTPUTS = {
  name: undefined,
  authConfigIds: undefined,
  noAuthApps: undefined,
  allowedTools: undefined,
  mcpUrl: undefined,
  toolkits: undefined,
  toolkitIcons: undefined,
  commands: undefined,
  createdAt: undefined,
  updatedAt: undefined,
  serverInstanceCount: undefined,
  managedAuthViaComposio: undefined,
  adoptExisting: undefined,
};

/**
 * The toolkits of the auth configs that the same program declares, each in the place of its id and empty in the others.
 * A preview that does not know an id yet can check tools by them.
 */
function toolkitsOf({ authConfigIds }: McpServerArgs): { __toolkits?: pulumi.Output<string[]> } {
  const toolkits = Array.isArray(authConfigIds) ? authConfigIds.map((id) => authConfigOfId(id)?.toolkit) : [];
  return toolkits.some((toolkit) => toolkit !== undefined)
    ? { __toolkits: pulumi.all(toolkits.map((toolkit) => toolkit ?? "")) }
    : {};
}
