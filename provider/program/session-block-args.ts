import type * as pulumi from "@pulumi/pulumi";
import type { SessionSandboxSize } from "../resources/session/session-enums";

/** The tools that a client sees at once, without a search. */
export interface SessionPreload {
  /**
   * Slugs of allowed tools, better under 20. The word `all` alone in the list is all of them, which needs an allow-list
   * and is limited to 1000; TypeScript and JavaScript take it without the list too.
   */
  tools: pulumi.Input<"all" | pulumi.Input<string>[]>;
}

/** The ways of the user to connect accounts from within the session. A part that is left out is left alone. */
export interface SessionManageConnections {
  /**
   * Whether the user can connect accounts there.
   *
   * @default true
   */
  enable?: pulumi.Input<boolean>;
  /**
   * The URL that the user is sent to after connecting. An empty text clears it.
   *
   * @default none
   */
  callbackUrl?: pulumi.Input<string>;
  /**
   * Whether a call waits until the account is connected.
   *
   * @default false
   */
  waitForConnections?: pulumi.Input<boolean>;
  /**
   * Whether the agent may remove connections.
   *
   * @default true
   */
  enableConnectionRemoval?: pulumi.Input<boolean>;
}

/** The sandbox in which the agent may run code; Composio's API calls it the workbench. */
export interface SessionSandbox {
  /**
   * Whether there is a sandbox.
   *
   * @default true
   */
  enable?: pulumi.Input<boolean>;
  /**
   * The size. A change loses the files of the sandbox.
   *
   * @default "standard"
   */
  size?: pulumi.Input<SessionSandboxSize | (string & {})>;
  /**
   * Whether code in it may send requests through connected accounts.
   *
   * @default Composio's choice
   */
  enableProxyExecution?: pulumi.Input<boolean>;
  /**
   * Whether code in it may call tools.
   *
   * @default Composio's choice
   */
  enableToolExecution?: pulumi.Input<boolean>;
  /**
   * The number of tokens from which on an answer goes into a file. Taken away alone, it stays as it was.
   *
   * @default Composio's choice
   * @integer
   */
  autoOffloadThreshold?: pulumi.Input<number>;
}

/** Several accounts of one toolkit in a session. */
export interface SessionMultiAccount {
  /**
   * Whether a toolkit may have several accounts.
   *
   * @default the organisation's setting
   */
  enable?: pulumi.Input<boolean>;
  /**
   * The number of accounts, from 2 to 10.
   *
   * @default 5
   * @integer
   */
  maxAccountsPerToolkit?: pulumi.Input<number>;
  /**
   * Whether each call has to say which account it means.
   *
   * @default false
   */
  requireExplicitSelection?: pulumi.Input<boolean>;
}
