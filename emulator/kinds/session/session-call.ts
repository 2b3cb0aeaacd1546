import type { Tool } from "../../catalogue";
import type { ToolCaller } from "../../tool-calls/carry-out-call";
import type { ToolCallWay, ToolData, ToolOutcome } from "../../tool-calls/tool-call";
import type { CustomToolkitHolder } from "../custom-toolkit/custom-toolkit-store";
import type { ApprovalResponse } from "./session-approval";
import type { SessionContext } from "./session-context";
import type { StoredSession } from "./stored-session";

export type SessionCallContext = SessionContext & CustomToolkitHolder & ToolCaller;

/** A call as a client of a session asks for it. */
export interface SessionCall {
  readonly tool_slug: string;
  readonly arguments?: ToolData;
  readonly account?: string;
  readonly input_responses?: Readonly<Record<string, ApprovalResponse>>;
}

/** The session of a call, and how the call came. */
export interface SessionCaller {
  readonly session: StoredSession;
  readonly way: ToolCallWay;
}

/** The way of a call that the session allows: it is carried out, or a person has to approve it first. */
export type SessionOutcome = ToolOutcome | { readonly needsApproval: Tool };
