import type { IdSource } from "../api/ids";
import type { Tool } from "../catalogue";
import type { ToolCall, ToolOutcome } from "./tool-call";
import type { ToolResults } from "./tool-results";

/** The part of an emulator that carries out calls of tools. */
export interface ToolCaller {
  readonly tools: ToolResults;
  /** The ids of what happens and is not stored, such as of calls. */
  readonly eventIds: IdSource;
}

/** Carries out a call that is allowed. One that lacks arguments fails, as the service behind the tool would refuse it. */
export async function carryOutCall(
  { tools }: ToolCaller,
  { slug, input }: Tool,
  call: Omit<ToolCall, "tool">,
): Promise<ToolOutcome> {
  const missing = (input.required ?? []).filter((name) => (call.arguments[name] ?? null) === null);
  if (missing.length > 0) {
    const names = missing.map((name) => `'${name}'`).join(", ");
    return {
      data: {},
      error: `Invalid request data provided - Following fields are missing: {${names}}`,
    };
  }
  return tools.run({ ...call, tool: slug });
}

/** An id for the log of a call. */
export const newLogId = ({ eventIds }: Pick<ToolCaller, "eventIds">): string =>
  `log_${eventIds.bytes(9).toString("base64url")}`;
