import { ApiError } from "../api/api-error";
import type { ToolOutcome } from "./tool-call";

/** A refusal as an outcome, which an agent can act on. What the emulator lacks is none, and is thrown on. */
export function refusedOutcome(error: unknown): ToolOutcome {
  if (error instanceof ApiError && error.status < 500) {
    return { data: {}, error: error.message };
  }
  throw error;
}
