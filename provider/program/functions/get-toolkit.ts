import type * as pulumi from "@pulumi/pulumi";
import {
  getToolkit as definition,
  type GetToolkitArgs,
  type GetToolkitResult,
} from "../../catalogue/get-toolkit";
import { type LookupOptions, lookUp, lookUpOutput } from "./look-up";

export type { GetToolkitArgs, GetToolkitResult, Toolkit } from "../../catalogue/get-toolkit";

/** The arguments of `getToolkit` as outputs. */
export interface GetToolkitOutputArgs {
  /** The slug, such as `gmail`, in any case. */
  slug: pulumi.Input<string>;
  /** The version, such as `20251027_00`. Default: the latest. */
  version?: pulumi.Input<string>;
}

/**
 * Looks up a toolkit.
 *
 * ```ts
 * const { managedAuthSchemes } = await getToolkit({ slug: "gmail" });
 * ```
 *
 * @returns The toolkit as it is now, at the cost of one request.
 * @throws pulumi.RunError when there is no such toolkit, with those whose slug is near, or when Composio cannot be asked.
 */
export async function getToolkit(args: GetToolkitArgs): Promise<GetToolkitResult> {
  return lookUp(definition, args);
}

/** `getToolkit` for arguments that are outputs. */
export function getToolkitOutput(
  args: GetToolkitOutputArgs,
  opts?: LookupOptions,
): pulumi.Output<GetToolkitResult> {
  return lookUpOutput(definition, args, opts);
}
