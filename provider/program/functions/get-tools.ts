import type * as pulumi from "@pulumi/pulumi";
import { getTools as definition, type GetToolsArgs, type GetToolsResult } from "../../catalogue/get-tools";
import { type LookupOptions, lookUp, lookUpOutput } from "./look-up";

export type { GetToolsArgs, GetToolsResult, Tool } from "../../catalogue/get-tools";

/** The arguments of `getTools` as outputs. */
export interface GetToolsOutputArgs {
  /** The slug of the toolkit, such as `gmail`. */
  toolkit: pulumi.Input<string>;
  /** Whether deprecated tools count too. Default: `false`. */
  includeDeprecated?: pulumi.Input<boolean>;
  /** The version of the toolkit, such as `20251027_00`. Default: the latest. */
  version?: pulumi.Input<string>;
}

/**
 * Looks up the tools of a toolkit.
 *
 * ```ts
 * const { tools } = await getTools({ toolkit: "gmail" });
 * const readOnly = tools.filter(({ hints }) => hints.includes("readOnlyHint")).map(({ slug }) => slug);
 * ```
 *
 * @returns The tools as they are now, at the cost of one request for 1000 of them.
 * @throws pulumi.RunError when the toolkit has none, because an empty `allowedTools` would allow every tool, or when
 * Composio cannot be asked.
 */
export async function getTools(args: GetToolsArgs): Promise<GetToolsResult> {
  return lookUp(definition, args);
}

/** `getTools` for arguments that are outputs. */
export function getToolsOutput(
  args: GetToolsOutputArgs,
  opts?: LookupOptions,
): pulumi.Output<GetToolsResult> {
  return lookUpOutput(definition, args, opts);
}
