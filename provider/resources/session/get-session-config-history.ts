import type { FunctionDefinition } from "../../core/function";
import { withoutWebhooks } from "./hook-handler";
import type { Sessions } from "./sessions";
import { wholeListOf } from "./whole-list-of-session";

/** Whose configurations are looked up. */
export interface GetSessionConfigHistoryArgs {
  /** The id of the session, such as `trs_1a2b3c4d`. */
  sessionId: string;
}

/** A configuration that a session has, or had until an update took its place. */
export interface SessionConfigVersion {
  /**
   * The number of the version, which grows with each update.
   *
   * @integer
   */
  version: number;
  /** The configuration, by the names of Composio's answers, and of a webhook of a hook only the host. */
  config: Record<string, unknown>;
  /** Whether the session has it now. */
  isCurrent: boolean;
  /** The time of its end, or of the last change of the current one: ISO 8601, UTC. Empty where Composio does not say. */
  createdAt: string;
}

/** The configurations that a session has and had. */
export interface GetSessionConfigHistoryResult {
  /** The configurations, the newest first. */
  versions: SessionConfigVersion[];
}

/** @internal */
export const getSessionConfigHistory: FunctionDefinition<
  GetSessionConfigHistoryArgs,
  GetSessionConfigHistoryResult,
  { sessions: Sessions }
> = {
  name: "getSessionConfigHistory",
  takes: { sessionId: { type: "text", isRequired: true } },
  what: ({ sessionId }) => `the configurations of the session "${sessionId}"`,
  async ask({ sessions }, { sessionId }) {
    const items = await wholeListOf(sessions, sessionId, () => sessions.configHistory(sessionId));
    const versions = items
      .map(({ version, config, is_current = false, created_at = "" }) => ({
        version,
        config: withoutWebhooks(config),
        isCurrent: is_current,
        createdAt: created_at,
      }))
      .sort((some, other) => other.version - some.version);
    return { versions };
  },
};
