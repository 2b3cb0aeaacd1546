import type * as pulumi from "@pulumi/pulumi";
import {
  getToolkits as definition,
  type GetToolkitsArgs,
  type GetToolkitsResult,
} from "../../catalogue/get-toolkits";
import { type LookupOptions, lookUp, lookUpOutput } from "./look-up";

export type { GetToolkitsArgs, GetToolkitsResult } from "../../catalogue/get-toolkits";

/** The arguments of `getToolkits` as outputs. */
export interface GetToolkitsOutputArgs {
  /** A part of the name or of the slug, as Composio searches for it. Default: any. */
  search?: pulumi.Input<string>;
  /** Whether only those count for which Composio has an app of its own. Default: `false`. */
  managed?: pulumi.Input<boolean>;
}

/**
 * Looks up the toolkits that match.
 *
 * ```ts
 * const { toolkits } = await getToolkits({ search: "calendar", managed: true });
 * ```
 *
 * @returns The toolkits as they are now, at the cost of one request for 1000 of them.
 * @throws pulumi.RunError when Composio cannot be asked.
 */
export async function getToolkits(args: GetToolkitsArgs = {}): Promise<GetToolkitsResult> {
  return lookUp(definition, args);
}

/** `getToolkits` for arguments that are outputs. */
export function getToolkitsOutput(
  args: GetToolkitsOutputArgs = {},
  opts?: LookupOptions,
): pulumi.Output<GetToolkitsResult> {
  return lookUpOutput(definition, args, opts);
}
