import type { FunctionDefinition } from "../../core/function";
import type { Sessions } from "./sessions";

/** Which saved session configs are looked up. */
export interface GetSessionConfigsArgs {
  /** A part of the name, whatever the case. Default: any name. */
  name?: string;
}

/** A policy that was saved in Composio's dashboard, of which a `Session` can take a copy by `sessionConfigId`. */
export interface SessionConfigProperties {
  /** The id in Composio, such as `sc_1a2b3c4d`. */
  id: string;
  /** The name. Empty where Composio does not say. */
  name: string;
  /** The policy itself, by the names of Composio's API. */
  config: Record<string, unknown>;
  /** The time of its creation: ISO 8601, UTC. Empty where Composio does not say. */
  createdAt: string;
  /** The time of its last change: ISO 8601, UTC. Empty where Composio does not say. */
  updatedAt: string;
}

/** The saved session configs that match. */
export interface GetSessionConfigsResult {
  /** The saved session configs, in Composio's order. */
  sessionConfigs: SessionConfigProperties[];
}

/** @internal */
export const getSessionConfigs: FunctionDefinition<
  GetSessionConfigsArgs,
  GetSessionConfigsResult,
  { sessions: Sessions }
> = {
  name: "getSessionConfigs",
  takes: { name: { type: "part" } },
  what: () => "the saved session configs",
  async ask({ sessions }, { name: part = "" }) {
    const { items } = await sessions.listSavedConfigs();
    const found = items.filter(({ name = "" }) => name.toLowerCase().includes(part.toLowerCase()));
    const sessionConfigs = found.map(async ({ id, name = "", config, created_at = "", updated_at = "" }) => ({
      id,
      name,
      config: config ?? (await sessions.savedPolicy(id)),
      createdAt: created_at,
      updatedAt: updated_at,
    }));
    return { sessionConfigs: await Promise.all(sessionConfigs) };
  },
};
