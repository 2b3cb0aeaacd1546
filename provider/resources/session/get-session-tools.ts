import type { FunctionDefinition } from "../../core/function";
import type { Sessions } from "./sessions";
import { wholeListOf } from "./whole-list-of-session";

/** Whose tools are looked up. */
export interface GetSessionToolsArgs {
  /** The id of the session, such as `trs_1a2b3c4d`. */
  sessionId: string;
}

/** A tool that a session serves. */
export interface SessionTool {
  /** The slug, such as `GMAIL_SEND_EMAIL`, or one of Composio's own, such as `COMPOSIO_SEARCH_TOOLS`. */
  slug: string;
  /** The slug of its toolkit. Empty where Composio does not say. */
  toolkit: string;
  /** The version of its toolkit, such as `20251027_00`. Empty where Composio does not say. */
  version: string;
}

/** The tools that a session really serves, whatever its program says. */
export interface GetSessionToolsResult {
  /** The tools that a client gets at once, in Composio's order. */
  tools: SessionTool[];
}

/** @internal */
export const getSessionTools: FunctionDefinition<
  GetSessionToolsArgs,
  GetSessionToolsResult,
  { sessions: Sessions }
> = {
  name: "getSessionTools",
  takes: { sessionId: { type: "text", isRequired: true } },
  what: ({ sessionId }) => `the tools of the session "${sessionId}"`,
  async ask({ sessions }, { sessionId }) {
    const items = await wholeListOf(sessions, sessionId, () => sessions.servedTools(sessionId));
    const tools = items.map(({ slug, toolkit, version = "" }) => ({
      slug,
      toolkit: toolkit?.slug ?? "",
      version,
    }));
    return { tools };
  },
};
