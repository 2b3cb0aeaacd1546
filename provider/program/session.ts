import * as pulumi from "@pulumi/pulumi";
import { logicalNameOf } from "../core/urn";
import { dynamicType } from "../resources/loader";
import type { SessionWarning } from "../resources/session/session-outputs";
import { assertKnownClient, type ClientConfigs, clientConfig } from "../run/client-config";
import { accountIds } from "./account-ids";
import { authConfigOfId, type DeclaredAuthConfig } from "./auth-config-of-id";
import { type Declaring, declaredAs } from "./declared-by";
import { isOfType } from "./is-of-type";
import { isPlain } from "./is-plain";
import type { SessionArgs } from "./session-args";
import type {
  SessionManageConnections,
  SessionMultiAccount,
  SessionPreload,
  SessionSandbox,
} from "./session-block-args";
import type { SessionHook, SessionTags, SessionToolkits, SessionTools } from "./session-policy-args";

/**
 * A Composio session: the address that the agent of one fixed, known identity connects to, with what it may use.
 *
 * For a service account, a shared agent or CI. A session for each end user of an application belongs to run time, where
 * the application creates it. Give MCP clients a Composio key of their own that may only execute
 * (`session_tool_execution`): who has a key and the address acts as the session's user.
 *
 * ```ts
 * const agent = new Session("support-agent", {
 *   userId: "agent-7",
 *   authConfigs: { gmail: gmail.id },
 *   toolkits: { enable: ["gmail"] },
 *   tools: { gmail: { enable: ["GMAIL_FETCH_EMAILS", "GMAIL_SEND_EMAIL"], requireApproval: ["GMAIL_SEND_EMAIL"] } },
 * });
 * export const url = agent.mcpUrl;
 * ```
 */
export class Session extends pulumi.CustomResource {
  /** @internal Policy packs compare a resource's type with it. */
  static readonly __pulumiType: string = dynamicType("Session");

  /** The user that the session acts for. */
  declare readonly userId: pulumi.Output<string>;
  /** The id in Composio, such as `trs_1a2b3c4d`, the same as `id`. */
  declare readonly sessionId: pulumi.Output<string>;
  /** The address that MCP clients connect to, with a Composio key in the header `x-api-key`. */
  declare readonly mcpUrl: pulumi.Output<string>;
  /** The transport that they connect by: `http`, which is streamable HTTP. */
  declare readonly mcpType: pulumi.Output<string>;
  /**
   * The number of the session's configuration, as of the last time that Pulumi saw a change.
   *
   * @integer
   */
  declare readonly configVersion: pulumi.Output<number>;
  /** The slugs of the tools that a client sees at once, Composio's own among them. */
  declare readonly exposedTools: pulumi.Output<string[]>;
  /** The warnings of Composio. */
  declare readonly warnings: pulumi.Output<SessionWarning[]>;
  /** The toolkits that it has. */
  declare readonly toolkits: pulumi.Output<pulumi.Unwrap<SessionToolkits> | undefined>;
  /** The tools that it has, by toolkit. */
  declare readonly tools: pulumi.Output<Record<string, pulumi.Unwrap<SessionTools>> | undefined>;
  /** The tools that it has, by what they do. */
  declare readonly tags: pulumi.Output<pulumi.Unwrap<SessionTags> | undefined>;
  /** The auth config for each toolkit. */
  declare readonly authConfigs: pulumi.Output<Record<string, string> | undefined>;
  /** The checks that block calls or their answers. */
  declare readonly hooks: pulumi.Output<pulumi.Unwrap<SessionHook>[] | undefined>;
  /** The ids of the accounts for each toolkit. */
  declare readonly connectedAccounts: pulumi.Output<Record<string, string[]> | undefined>;
  /** The tools that a client sees at once, as declared. */
  declare readonly preload: pulumi.Output<pulumi.Unwrap<SessionPreload> | undefined>;
  /** Whether the tools themselves are shown in the place of Composio's own, as declared. */
  declare readonly directTools: pulumi.Output<boolean | undefined>;
  /** The ways of the user to connect accounts from within the session. */
  declare readonly manageConnections: pulumi.Output<pulumi.Unwrap<SessionManageConnections> | undefined>;
  /** The sandbox in which the agent may run code. */
  declare readonly sandbox: pulumi.Output<pulumi.Unwrap<SessionSandbox> | undefined>;
  /** Several accounts of one toolkit. */
  declare readonly multiAccount: pulumi.Output<pulumi.Unwrap<SessionMultiAccount> | undefined>;
  /** Whether the agent may search for tools. */
  declare readonly searchEnabled: pulumi.Output<boolean | undefined>;
  /** Whether the agent may call several tools at once. */
  declare readonly multiExecuteEnabled: pulumi.Output<boolean | undefined>;
  /** Whether the agent may send requests of its own through connected accounts. */
  declare readonly proxyExecute: pulumi.Output<boolean | undefined>;
  /** Whether tools may run on Composio's own accounts. */
  declare readonly instant: pulumi.Output<boolean | undefined>;
  /** The id of the saved policy of which the session has a copy. */
  declare readonly sessionConfigId: pulumi.Output<string | undefined>;
  /** The settings that Composio calls experimental, as declared. */
  declare readonly experimental: pulumi.Output<Record<string, unknown> | undefined>;

  /**
   * Reads an existing session that something else manages, without taking it over.
   *
   * @param name The logical name of the resource in this program.
   * @param id The id in Composio, such as `trs_1a2b3c4d`. There is no list of sessions.
   * @param opts Options of the resource.
   */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): Session {
    return new Session(name, undefined, { ...opts, id });
  }

  /** Whether a value is a `Session`, also one of another copy of this package. */
  static override isInstance(value: unknown): value is Session {
    return isOfType(value, Session.__pulumiType);
  }

  /**
   * Declares a session.
   *
   * @param name The logical name of the resource in this program.
   * @param args What the session should be.
   * @param opts Options of the resource. The option `import` is refused, because Pulumi cannot import dynamic
   * resources by it.
   * @throws Error if the program's folder cannot resolve this package by name, and with the option `import`.
   */
  constructor(name: string, args: SessionArgs, opts?: pulumi.CustomResourceOptions);
  /** @internal For `get`, where the option `id` stands for the arguments, and for the other host. */
  constructor(...declaring: Declaring<SessionArgs>);
  constructor(...declaring: Declaring<SessionArgs>) {
    super(
      ...declaredAs("Session", declaring, OUTPUTS, {
        given: (args) => ({ ...withAccountIds(args), ...authConfigsOf(args) }),
      }),
    );
  }

  /**
   * Makes what an MCP client's configuration file says to connect to the session, as `McpServer.clientConfig` does for
   * a server. The key is not in it: the client reads it from the environment variable `COMPOSIO_API_KEY`; Visual
   * Studio Code asks a person for it.
   *
   * @param client `"claude"`, `"cursor"`, `"windsurf"` or `"vscode"`.
   * @returns An object; `pulumi.jsonStringify` makes a file's text of it. The session stands under its logical name,
   * as a server does.
   */
  clientConfig<Client extends keyof ClientConfigs>(client: Client): pulumi.Output<ClientConfigs[Client]> {
    assertKnownClient(client);
    return pulumi
      .all([this.urn, this.mcpUrl])
      .apply(([urn, url]) => clientConfig(client, logicalNameOf(urn), url));
  }
}

/** Pulumi gives a resource only those outputs that its properties name. */
const OUTPUTS = {
  userId: undefined,
  sessionId: undefined,
  mcpUrl: undefined,
  mcpType: undefined,
  configVersion: undefined,
  exposedTools: undefined,
  warnings: undefined,
  toolkits: undefined,
  tools: undefined,
  tags: undefined,
  authConfigs: undefined,
  hooks: undefined,
  connectedAccounts: undefined,
  preload: undefined,
  directTools: undefined,
  manageConnections: undefined,
  sandbox: undefined,
  multiAccount: undefined,
  searchEnabled: undefined,
  multiExecuteEnabled: undefined,
  proxyExecute: undefined,
  instant: undefined,
  sessionConfigId: undefined,
  experimental: undefined,
};

function withAccountIds(args: SessionArgs): SessionArgs {
  const { connectedAccounts: accounts } = args;
  return accounts === undefined ? args : { ...args, connectedAccounts: accountIds(accounts) };
}

/**
 * The inputs that the same program declares of the auth configs that it passes on, by toolkit. A preview that does not know an id yet
 * can check it by that.
 */
function authConfigsOf({ authConfigs }: SessionArgs): {
  __authConfigs?: Record<string, DeclaredAuthConfig>;
} {
  if (authConfigs === undefined || !isPlain(authConfigs)) {
    return {};
  }
  const declared = Object.entries(authConfigs).flatMap(([key, id]) => {
    const { toolkit, enabledForToolRouter = false } = authConfigOfId(id) ?? {};
    return toolkit === undefined ? [] : [[key, { toolkit, enabledForToolRouter }] as const];
  });
  return declared.length > 0 ? { __authConfigs: Object.fromEntries(declared) } : {};
}
