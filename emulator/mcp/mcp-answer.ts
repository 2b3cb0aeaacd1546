import { ApiError } from "../api/api-error";
import { newLogId } from "../tool-calls/carry-out-call";
import type { ToolOutcome } from "../tool-calls/tool-call";

/** The outcome of a call as an MCP client sees it: the same object that the API answers, as a text. */
export function outcomeAnswer({ data, error }: ToolOutcome) {
  const body = { data, error, successful: error === null, log_id: newLogId() };
  return { content: [{ type: "text" as const, text: JSON.stringify(body) }], isError: error !== null };
}

/**
 * A refusal as an MCP client sees it: an outcome, which an agent can act on. What the emulator lacks is none, and is
 * thrown on.
 */
export function refusalAnswer(error: unknown) {
  if (error instanceof ApiError && error.status < 500) {
    return outcomeAnswer({ data: {}, error: error.message });
  }
  throw error;
}
