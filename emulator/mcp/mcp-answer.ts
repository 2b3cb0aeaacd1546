import type { ToolOutcome } from "../tool-calls/tool-call";

/** The outcome of a call as an MCP client sees it: the same object that the API answers, as a text. */
export function outcomeAnswer({ data, error }: ToolOutcome, log_id: string) {
  const body = { data, error, successful: error === null, log_id };
  return { content: [{ type: "text" as const, text: JSON.stringify(body) }], isError: error !== null };
}
