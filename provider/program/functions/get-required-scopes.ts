import type * as pulumi from "@pulumi/pulumi";
import {
  getRequiredScopes as definition,
  type GetRequiredScopesArgs,
  type GetRequiredScopesResult,
} from "../../catalogue/get-required-scopes";
import { type LookupOptions, lookUp, lookUpOutput } from "./look-up";

export type {
  GetRequiredScopesArgs,
  GetRequiredScopesResult,
  RequiredScopesOfTool,
  ScopeRequirement,
} from "../../catalogue/get-required-scopes";

/** The arguments of `getRequiredScopes` as outputs. */
export interface GetRequiredScopesOutputArgs {
  /** The slugs of the tools, such as `GMAIL_SEND_EMAIL`, one at least, and all of one toolkit. */
  tools: pulumi.Input<pulumi.Input<string>[]>;
  /** The version of the toolkit, such as `20251027_00`. Default: the latest. */
  version?: pulumi.Input<string>;
}

/**
 * Looks up what each of several tools needs. Composio calls this deprecated: `getRecommendedScopes` takes its place.
 *
 * @returns What Composio says of each tool now, at the cost of one request. A tool that it knows nothing of has no requirements, and
 * not none.
 * @throws pulumi.RunError when there is no such tool, when Composio has ended the route, or when it cannot be asked.
 */
export async function getRequiredScopes(args: GetRequiredScopesArgs): Promise<GetRequiredScopesResult> {
  return lookUp(definition, args);
}

/** `getRequiredScopes` for arguments that are outputs. */
export function getRequiredScopesOutput(
  args: GetRequiredScopesOutputArgs,
  opts?: LookupOptions,
): pulumi.Output<GetRequiredScopesResult> {
  return lookUpOutput(definition, args, opts);
}
