import type * as pulumi from "@pulumi/pulumi";

/** The tools that a client sees at once, without a search. */
export interface SessionPreload {
  /** Slugs of allowed tools, or `"all"` of them, which needs an allow-list and is limited to 1000. Better under 20. */
  tools: pulumi.Input<"all" | pulumi.Input<string>[]>;
}

/** How the user connects accounts from within the session. A part that is left out is left alone. */
export interface SessionManageConnections {
  /** @default true */
  enable?: pulumi.Input<boolean>;
  /**
   * Where the user is sent after connecting, a URL. An empty text clears it.
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
  /** @default true */
  enable?: pulumi.Input<boolean>;
  /**
   * `standard`, `medium`, `large` or `xlarge`. A change loses the files of the sandbox.
   *
   * @default "standard"
   */
  size?: pulumi.Input<string>;
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
   * From how many tokens on an answer goes into a file. Taken away alone, it stays as it was.
   *
   * @default Composio's choice
   */
  autoOffloadThreshold?: pulumi.Input<number>;
}

/** Several accounts of one toolkit in a session. */
export interface SessionMultiAccount {
  /** @default the organisation's setting */
  enable?: pulumi.Input<boolean>;
  /**
   * From 2 to 10.
   *
   * @default 5
   */
  maxAccountsPerToolkit?: pulumi.Input<number>;
  /**
   * Whether each call has to say which account it means.
   *
   * @default false
   */
  requireExplicitSelection?: pulumi.Input<boolean>;
}
