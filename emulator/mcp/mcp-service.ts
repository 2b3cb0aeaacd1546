import type { Tool } from "../catalogue";
import type { ToolData, ToolOutcome } from "../tool-calls/tool-call";

/** The tools that an MCP address serves. */
export interface McpService {
  readonly tools: readonly Tool[];
  /** Makes the id for the log of a call. */
  newLogId(): string;
  /** Carries out a call of one of them. Throws the answer to one that is refused. */
  call(tool: Tool, args: ToolData): Promise<ToolOutcome>;
}
