import * as pulumi from "@pulumi/pulumi";
import { type LookupOptions, lookUp, lookUpOutput } from "./look-up";

/** Which saved session configs are looked up. */
export interface GetSessionConfigsArgs {
  /** A part of the name, whatever the case. Default: any name. */
  name?: string;
}

/** The arguments of `getSessionConfigs` as outputs. */
export interface GetSessionConfigsOutputArgs {
  /** A part of the name, whatever the case. Default: any name. */
  name?: pulumi.Input<string>;
}

/** A policy that was saved in Composio's dashboard, of which a `Session` can take a copy by `sessionConfigId`. */
export interface SessionConfigProperties {
  /** The id in Composio, such as `sc_1a2b3c4d`. */
  id: string;
  /** The name. Empty where Composio does not say. */
  name: string;
  /** What it says, by the names of Composio's API. */
  config: Record<string, unknown>;
  /** When it was made: ISO 8601, UTC. Empty where Composio does not say. */
  createdAt: string;
  /** When it was last changed: ISO 8601, UTC. Empty where Composio does not say. */
  updatedAt: string;
}

/** The saved session configs that match. */
export interface GetSessionConfigsResult {
  /** The saved session configs, in Composio's order. */
  sessionConfigs: SessionConfigProperties[];
}

/**
 * Looks up the session configs that were saved in Composio's dashboard. They can be read here, and not changed.
 *
 * @returns The session configs as they are now, at the cost of one request for 100 of them.
 * @throws pulumi.RunError when Composio cannot be asked, or has the feature off for the project.
 */
export async function getSessionConfigs(args: GetSessionConfigsArgs = {}): Promise<GetSessionConfigsResult> {
  const { name: part = "" } = args;
  const { items } = await lookUp("the saved session configs", (api) => api.sessions.listSavedConfigs());
  const sessionConfigs = items.map(({ id, name = "", config = {}, created_at = "", updated_at = "" }) => ({
    id,
    name,
    config,
    createdAt: created_at,
    updatedAt: updated_at,
  }));
  return {
    sessionConfigs: sessionConfigs.filter(({ name }) => name.toLowerCase().includes(part.toLowerCase())),
  };
}

/** `getSessionConfigs` for arguments that are outputs. */
export function getSessionConfigsOutput(
  args: GetSessionConfigsOutputArgs = {},
  opts?: LookupOptions,
): pulumi.Output<GetSessionConfigsResult> {
  return lookUpOutput(getSessionConfigs, pulumi.output(args as pulumi.Input<GetSessionConfigsArgs>), opts);
}
