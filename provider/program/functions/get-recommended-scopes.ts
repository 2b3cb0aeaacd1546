import type * as pulumi from "@pulumi/pulumi";
import type { AuthScheme } from "../../catalogue/auth-scheme";
import {
  getRecommendedScopes as definition,
  type GetRecommendedScopesArgs,
  type GetRecommendedScopesResult,
} from "../../catalogue/get-recommended-scopes";
import { type LookupOptions, lookUp, lookUpOutput } from "./look-up";

export type {
  ConditionalScope,
  GetRecommendedScopesArgs,
  GetRecommendedScopesResult,
} from "../../catalogue/get-recommended-scopes";

/** The arguments of `getRecommendedScopes` as outputs. */
export interface GetRecommendedScopesOutputArgs {
  /** The slug of the toolkit, such as `gmail`, in any case. */
  toolkit: pulumi.Input<string>;
  /** The slugs of the tools that are to be used, such as `GMAIL_SEND_EMAIL`, one at least. */
  tools: pulumi.Input<pulumi.Input<string>[]>;
  /** The scheme by which people connect. Default: `OAUTH2`. */
  authScheme?: pulumi.Input<AuthScheme>;
  /** The version of the toolkit, such as `20251027_00`. Default: the latest. */
  version?: pulumi.Input<string>;
}

/**
 * Looks up the scopes that an auth config needs for the tools that are to be used.
 *
 * ```ts
 * const { leastPrivilege } = await getRecommendedScopes({ toolkit: "gmail", tools: ["GMAIL_FETCH_EMAILS"] });
 * const auth = new AuthConfig("gmail", { toolkit: "gmail", managed: { scopes: leastPrivilege } });
 * ```
 *
 * @returns The scopes as Composio recommends them now, at the cost of one request.
 * @throws pulumi.RunError when there is no such toolkit, version or tool, or when Composio cannot be asked.
 */
export async function getRecommendedScopes(
  args: GetRecommendedScopesArgs,
): Promise<GetRecommendedScopesResult> {
  return lookUp(definition, args);
}

/** `getRecommendedScopes` for arguments that are outputs. */
export function getRecommendedScopesOutput(
  args: GetRecommendedScopesOutputArgs,
  opts?: LookupOptions,
): pulumi.Output<GetRecommendedScopesResult> {
  return lookUpOutput(definition, args, opts);
}
