import * as pulumi from "@pulumi/pulumi";
import { resultOf, type Toolkit } from "./get-toolkit";
import { type LookupOptions, lookUp, lookUpOutput } from "./look-up";

/** Which toolkits are looked up. A toolkit has to match all that is given. */
export interface GetToolkitsArgs {
  /** A part of the name or of the slug, as Composio searches for it. Default: any. */
  search?: string;
  /** Whether only those count for which Composio has an app of its own. Default: `false`. */
  managed?: boolean;
}

/** The arguments of `getToolkits` as outputs. */
export interface GetToolkitsOutputArgs {
  /** A part of the name or of the slug, as Composio searches for it. Default: any. */
  search?: pulumi.Input<string>;
  /** Whether only those count for which Composio has an app of its own. Default: `false`. */
  managed?: pulumi.Input<boolean>;
}

/** The toolkits that match. */
export interface GetToolkitsResult {
  /** The toolkits, in Composio's order. */
  toolkits: Toolkit[];
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
  const { search, managed = false } = args;
  const filter = search === undefined ? {} : { search };
  const { items } = await lookUp("the toolkits", ({ toolkits }) => toolkits.list(filter));
  const toolkits = items.map(resultOf);
  return { toolkits: toolkits.filter(({ managedAuthSchemes }) => !managed || managedAuthSchemes.length > 0) };
}

/** `getToolkits` for arguments that are outputs. */
export function getToolkitsOutput(
  args: GetToolkitsOutputArgs = {},
  opts?: LookupOptions,
): pulumi.Output<GetToolkitsResult> {
  return lookUpOutput(getToolkits, pulumi.output(args as pulumi.Input<GetToolkitsArgs>), opts);
}
