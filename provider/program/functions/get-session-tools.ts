import type * as pulumi from "@pulumi/pulumi";
import {
  getSessionTools as definition,
  type GetSessionToolsArgs,
  type GetSessionToolsResult,
} from "../../resources/session/get-session-tools";
import { type LookupOptions, lookUp, lookUpOutput } from "./look-up";

export type {
  GetSessionToolsArgs,
  GetSessionToolsResult,
  SessionTool,
} from "../../resources/session/get-session-tools";

/** The arguments of `getSessionTools` as outputs. */
export interface GetSessionToolsOutputArgs {
  /** The id of the session, such as `trs_1a2b3c4d`. */
  sessionId: pulumi.Input<string>;
}

/**
 * Looks up the tools that a session really serves.
 *
 * @returns The tools as they are now, at the cost of one request for 100 of them.
 * @throws pulumi.RunError when there is no such session, or when Composio cannot be asked.
 */
export async function getSessionTools(args: GetSessionToolsArgs): Promise<GetSessionToolsResult> {
  return lookUp(definition, args);
}

/** `getSessionTools` for arguments that are outputs. */
export function getSessionToolsOutput(
  args: GetSessionToolsOutputArgs,
  opts?: LookupOptions,
): pulumi.Output<GetSessionToolsResult> {
  return lookUpOutput(definition, args, opts);
}
