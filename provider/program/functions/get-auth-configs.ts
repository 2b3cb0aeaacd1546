import type * as pulumi from "@pulumi/pulumi";
import {
  getAuthConfigs as definition,
  type GetAuthConfigsArgs,
  type GetAuthConfigsResult,
} from "../../resources/auth-config/get-auth-configs";
import { type LookupOptions, lookUp, lookUpOutput } from "./look-up";

export type { GetAuthConfigsArgs, GetAuthConfigsResult } from "../../resources/auth-config/get-auth-configs";

/** The arguments of `getAuthConfigs` as outputs. */
export interface GetAuthConfigsOutputArgs {
  /** The slug of a toolkit, such as `gmail`. Default: any toolkit. */
  toolkit?: pulumi.Input<string>;
  /** Whether those that are disabled count too, which no server can use. Default: `false`. */
  includeDisabled?: pulumi.Input<boolean>;
}

/**
 * Looks up the auth configs of the Composio project that match.
 *
 * @returns The auth configs as they are now, at the cost of one request for 200 of them.
 * @throws pulumi.RunError when Composio cannot be asked.
 */
export async function getAuthConfigs(args: GetAuthConfigsArgs = {}): Promise<GetAuthConfigsResult> {
  return lookUp(definition, args);
}

/** `getAuthConfigs` for arguments that are outputs. */
export function getAuthConfigsOutput(
  args: GetAuthConfigsOutputArgs = {},
  opts?: LookupOptions,
): pulumi.Output<GetAuthConfigsResult> {
  return lookUpOutput(definition, args, opts);
}
