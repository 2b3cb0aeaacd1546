import type { ToolCall, ToolResult } from "./tool-call";

/** The results that tools give when they are called, as a test declares them, and the calls that came. */
export interface ToolControl {
  /**
   * Declares what a tool gives from now on, in place of what was declared before.
   *
   * @example
   * emulator.tools.returns("GMAIL_SEND_EMAIL", { id: "msg_1" });
   * emulator.tools.returns("GMAIL_FETCH_EMAILS", ({ query }) => ({ messages: mailbox.find(query) }));
   * @throws Error where the slug can be that of no tool.
   */
  returns(tool: string, result: ToolResult): void;
  /**
   * Declares that a tool fails from now on, as one does whose service refuses.
   *
   * @throws Error where the slug can be that of no tool.
   */
  fails(tool: string, message: string): void;
  /** The latest 10,000 calls that were allowed, in the order of their arrival, or those of one tool. */
  calls(tool?: string): ToolCall[];
  /** Those of the calls for which nothing was declared. */
  undeclared(): ToolCall[];
  /** Forgets what was declared, and the calls. */
  clear(): void;
}
