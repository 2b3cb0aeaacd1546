import type * as pulumi from "@pulumi/pulumi";
import {
  getConnectedAccounts as definition,
  type GetConnectedAccountsArgs,
  type GetConnectedAccountsResult,
} from "../../catalogue/get-connected-accounts";
import { type LookupOptions, lookUp, lookUpOutput } from "./look-up";

export type {
  ConnectedAccountProperties,
  GetConnectedAccountsArgs,
  GetConnectedAccountsResult,
} from "../../catalogue/get-connected-accounts";

/** The arguments of `getConnectedAccounts` as outputs. */
export interface GetConnectedAccountsOutputArgs {
  /** The user that they are of. Default: any user. */
  userId?: pulumi.Input<string>;
  /** The slug of a toolkit, such as `gmail`. Default: any toolkit. */
  toolkit?: pulumi.Input<string>;
  /** The id of the auth config that they are connected through. Default: any auth config. */
  authConfigId?: pulumi.Input<string>;
  /** The exact alias. Default: any alias, and none. */
  alias?: pulumi.Input<string>;
  /** The status, such as `ACTIVE`. Default: any status. */
  status?: pulumi.Input<string>;
  /** Whom they are for, `PRIVATE` or `SHARED`. Default: both. */
  accountType?: pulumi.Input<string>;
}

/**
 * Looks up the connected accounts of the Composio project that match, private and shared ones, also those that people
 * have connected. Nothing of what they hold is given.
 *
 * @returns The accounts as they are now, at the cost of one request for 100 of them.
 * @throws pulumi.RunError when Composio cannot be asked.
 */
export async function getConnectedAccounts(
  args: GetConnectedAccountsArgs = {},
): Promise<GetConnectedAccountsResult> {
  return lookUp(definition, args);
}

/** `getConnectedAccounts` for arguments that are outputs. */
export function getConnectedAccountsOutput(
  args: GetConnectedAccountsOutputArgs = {},
  opts?: LookupOptions,
): pulumi.Output<GetConnectedAccountsResult> {
  return lookUpOutput(definition, args, opts);
}
