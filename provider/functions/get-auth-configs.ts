import * as pulumi from "@pulumi/pulumi";
import { type AuthConfigProperties, resultOf } from "./get-auth-config";
import { type LookupOptions, lookUp, lookUpOutput } from "./look-up";

/** Which auth configs are looked up. */
export interface GetAuthConfigsArgs {
  /** The slug of a toolkit, such as `gmail`. Default: any toolkit. */
  toolkit?: string;
  /** Whether those that are disabled count too, which no server can use. Default: `false`. */
  includeDisabled?: boolean;
}

/** The arguments of `getAuthConfigs` as outputs. */
export interface GetAuthConfigsOutputArgs {
  /** The slug of a toolkit, such as `gmail`. Default: any toolkit. */
  toolkit?: pulumi.Input<string>;
  /** Whether those that are disabled count too, which no server can use. Default: `false`. */
  includeDisabled?: pulumi.Input<boolean>;
}

/** The auth configs that match. */
export interface GetAuthConfigsResult {
  /** The auth configs, in Composio's order. */
  authConfigs: AuthConfigProperties[];
}

/**
 * Looks up the auth configs of the Composio project that match.
 *
 * @returns The auth configs as they are now, at the cost of one request for 200 of them.
 * @throws pulumi.RunError when Composio cannot be asked.
 */
export async function getAuthConfigs(args: GetAuthConfigsArgs = {}): Promise<GetAuthConfigsResult> {
  const { toolkit, includeDisabled = false } = args;
  const { items } = await lookUp("the auth configs", (api) =>
    api.authConfigs.list(toolkit === undefined ? {} : { toolkit }),
  );
  const authConfigs = items.map(resultOf);
  return { authConfigs: authConfigs.filter(({ enabled }) => enabled || includeDisabled) };
}

/** `getAuthConfigs` for arguments that are outputs. */
export function getAuthConfigsOutput(
  args: GetAuthConfigsOutputArgs = {},
  opts?: LookupOptions,
): pulumi.Output<GetAuthConfigsResult> {
  return lookUpOutput(getAuthConfigs, pulumi.output(args as pulumi.Input<GetAuthConfigsArgs>), opts);
}
