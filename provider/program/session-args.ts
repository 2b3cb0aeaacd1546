import type * as pulumi from "@pulumi/pulumi";
import type { ConnectedAccount } from "./connected-account";
import type {
  SessionManageConnections,
  SessionMultiAccount,
  SessionPreload,
  SessionSandbox,
} from "./session-block-args";
import type { SessionHook, SessionTags, SessionToolkits, SessionTools } from "./session-policy-args";

/**
 * The inputs of a session. What a program leaves out is not managed. What it sets and then removes goes back to
 * what a new session has, which mostly **permits more**: the preview says what.
 */
export interface SessionArgs {
  /**
   * The user that the session acts for: a service account, a shared agent, CI. Any text of your own. Changing this
   * replaces the session, which then has another address.
   */
  userId: pulumi.Input<string>;
  /**
   * The toolkits that it has. An empty `enable` is none of them.
   *
   * @default Composio's **whole catalogue**, and not managed
   */
  toolkits?: pulumi.Input<SessionToolkits>;
  /**
   * The tools that it has, by the slug of their toolkit.
   *
   * @default every tool of its toolkits, and not managed
   */
  tools?: pulumi.Input<Record<string, pulumi.Input<SessionTools>>>;
  /**
   * The tools that it has, by what they do. `tools` comes first.
   *
   * @default every tool, and not managed
   */
  tags?: pulumi.Input<SessionTags>;
  /**
   * The id of the auth config for each toolkit. Each has to be of that toolkit, and enabled for sessions.
   *
   * @default one that Composio chooses, or **makes outside of this program**, and not managed
   */
  authConfigs?: pulumi.Input<Record<string, pulumi.Input<string>>>;
  /**
   * The accounts for each toolkit, each a `ConnectedAccount` or an id: of the session's user, or shared with that user;
   * one of a toolkit may be a shared one. Several only with `multiAccount`.
   *
   * @default the account that the user has connected last, and not managed
   */
  connectedAccounts?: pulumi.Input<Record<string, pulumi.Input<pulumi.Input<string | ConnectedAccount>[]>>>;
  /**
   * Checks that block calls or their answers, 20 at the most. The whole list is sent. Hooks fail open: they are no
   * boundary.
   *
   * @default none, and not managed
   */
  hooks?: pulumi.Input<pulumi.Input<SessionHook>[]>;
  /**
   * The tools that a client sees at once.
   *
   * @default none: the agent searches for tools; not managed
   */
  preload?: pulumi.Input<SessionPreload>;
  /**
   * Shows the tools themselves in the place of Composio's own that search for them: all are preloaded, and search, calls
   * of several tools, managing connections and the sandbox are off. What `preload`, `manageConnections` and `sandbox` say
   * comes first. Needs an allow-list.
   *
   * @default false
   */
  directTools?: pulumi.Input<boolean>;
  /**
   * The ways of the user to connect accounts from within the session.
   *
   * @default on, and not managed
   */
  manageConnections?: pulumi.Input<SessionManageConnections>;
  /**
   * The sandbox in which the agent may run code.
   *
   * @default on, and not managed
   */
  sandbox?: pulumi.Input<SessionSandbox>;
  /**
   * Several accounts of one toolkit.
   *
   * @default the organisation's setting, and not managed; off, once it was set and is removed
   */
  multiAccount?: pulumi.Input<SessionMultiAccount>;
  /**
   * Whether the agent may search for tools.
   *
   * @default true, and not managed
   */
  searchEnabled?: pulumi.Input<boolean>;
  /**
   * Whether the agent may call several tools at once.
   *
   * @default true, and not managed
   */
  multiExecuteEnabled?: pulumi.Input<boolean>;
  /**
   * Whether the agent may send requests of its own through connected accounts, outside of the sandbox.
   *
   * @default false, and not managed
   */
  proxyExecute?: pulumi.Input<boolean>;
  /**
   * Whether tools may run on Composio's own accounts, **which it charges for**, where the project allows it. `false`
   * forbids it.
   *
   * @default true, and not managed
   */
  instant?: pulumi.Input<boolean>;
  /**
   * The id of a policy that was saved in the dashboard, of which the session takes a copy; later changes there do not
   * arrive. Not beside `toolkits`, `tools`, `tags` and `hooks`.
   *
   * @default none, and not managed
   */
  sessionConfigId?: pulumi.Input<string>;
  /**
   * Settings that Composio calls experimental, by the names of its API. They are passed on as they are, may vanish
   * without notice, and are not reported, so that changes made elsewhere do not show. Changing a field that Composio
   * takes in a create only replaces the session.
   *
   * @default none
   */
  experimental?: pulumi.Input<Record<string, unknown>>;
}
