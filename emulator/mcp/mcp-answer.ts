import { ApiError } from "../api/api-error";
import type { ToolOutcome } from "../tool-calls/tool-call";

/** The outcome of a call as an MCP client sees it: the same object that the API answers, as a text. */
export function outcomeAnswer({ data, error }: ToolOutcome, log_id: string) {
  const body = { data, error, successful: error === null, log_id };
  return { content: [{ type: "text" as const, text: JSON.stringify(body) }], isError: error !== null };
}

/**
 * A refusal as an MCP client sees it: an outcome, which an agent can act on. What the emulator lacks is none, and is
 * thrown on.
 */
export function refusalAnswer(error: unknown, logId: string) {
  if (error instanceof ApiError && error.status < 500) {
    return outcomeAnswer({ data: {}, error: error.message }, logId);
  }
  throw error;
}
