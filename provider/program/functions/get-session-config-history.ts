import type * as pulumi from "@pulumi/pulumi";
import {
  getSessionConfigHistory as definition,
  type GetSessionConfigHistoryArgs,
  type GetSessionConfigHistoryResult,
} from "../../resources/session/get-session-config-history";
import { type LookupOptions, lookUp, lookUpOutput } from "./look-up";

export type {
  GetSessionConfigHistoryArgs,
  GetSessionConfigHistoryResult,
  SessionConfigVersion,
} from "../../resources/session/get-session-config-history";

/** The arguments of `getSessionConfigHistory` as outputs. */
export interface GetSessionConfigHistoryOutputArgs {
  /** The id of the session, such as `trs_1a2b3c4d`. */
  sessionId: pulumi.Input<string>;
}

/**
 * Looks up the configurations that a session has and had.
 *
 * @returns The configurations as they are now, at the cost of one request for 100 of them. None holds what a webhook of a hook
 * keeps secret.
 * @throws pulumi.RunError when there is no such session, or when Composio cannot be asked.
 */
export async function getSessionConfigHistory(
  args: GetSessionConfigHistoryArgs,
): Promise<GetSessionConfigHistoryResult> {
  return lookUp(definition, args);
}

/** `getSessionConfigHistory` for arguments that are outputs. */
export function getSessionConfigHistoryOutput(
  args: GetSessionConfigHistoryOutputArgs,
  opts?: LookupOptions,
): pulumi.Output<GetSessionConfigHistoryResult> {
  return lookUpOutput(definition, args, opts);
}
