/** The way by which a call came: the route for tools, the one of a session, or MCP. */
export type ToolCallWay = "tools" | "session" | "mcp";

/** A call of a tool that was allowed, as a declared result may look at it. */
export interface ToolCall {
  /** The slug of the tool, in upper case. */
  readonly tool: string;
  /** The arguments, as sent. */
  readonly arguments: Readonly<Record<string, unknown>>;
  /** Whom it acts for; null where the call does not say it. */
  readonly userId: string | null;
  /** The account that it acts through; null for a tool that needs none. */
  readonly connectedAccountId: string | null;
  /** The session that it was made in; null outside of one. */
  readonly sessionId: string | null;
  /** How it came. */
  readonly way: ToolCallWay;
}

/** The result of a tool. */
export type ToolData = Readonly<Record<string, unknown>>;

/**
 * The result of a tool, or a function that makes it of the arguments. One that throws lets the tool fail with its
 * message.
 */
export type ToolResult =
  | ToolData
  | ((args: ToolCall["arguments"], call: ToolCall) => ToolData | Promise<ToolData>);

/** The outcome of a call that was carried out. */
export interface ToolOutcome {
  readonly data: ToolData;
  /** Null where the tool succeeded. */
  readonly error: string | null;
}
