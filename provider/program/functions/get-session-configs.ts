import type * as pulumi from "@pulumi/pulumi";
import {
  getSessionConfigs as definition,
  type GetSessionConfigsArgs,
  type GetSessionConfigsResult,
} from "../../resources/session/get-session-configs";
import { type LookupOptions, lookUp, lookUpOutput } from "./look-up";

export type {
  GetSessionConfigsArgs,
  GetSessionConfigsResult,
  SessionConfigProperties,
} from "../../resources/session/get-session-configs";

/** The arguments of `getSessionConfigs` as outputs. */
export interface GetSessionConfigsOutputArgs {
  /** A part of the name, whatever the case. Default: any name. */
  name?: pulumi.Input<string>;
}

/**
 * Looks up the session configs that were saved in Composio's dashboard. They can be read here, and not changed.
 *
 * @returns The session configs as they are now, at the cost of one request for 100 names, and one for each that matches.
 * @throws pulumi.RunError when Composio cannot be asked, or has the feature off for the project.
 */
export async function getSessionConfigs(args: GetSessionConfigsArgs = {}): Promise<GetSessionConfigsResult> {
  return lookUp(definition, args);
}

/** `getSessionConfigs` for arguments that are outputs. */
export function getSessionConfigsOutput(
  args: GetSessionConfigsOutputArgs = {},
  opts?: LookupOptions,
): pulumi.Output<GetSessionConfigsResult> {
  return lookUpOutput(definition, args, opts);
}
