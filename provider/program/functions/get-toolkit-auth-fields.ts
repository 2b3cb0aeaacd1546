import type * as pulumi from "@pulumi/pulumi";
import type { AuthScheme } from "../../catalogue/auth-scheme";
import {
  getToolkitAuthFields as definition,
  type GetToolkitAuthFieldsArgs,
  type GetToolkitAuthFieldsResult,
} from "../../catalogue/get-toolkit-auth-fields";
import { type LookupOptions, lookUp, lookUpOutput } from "./look-up";

export type {
  AuthField,
  GetToolkitAuthFieldsArgs,
  GetToolkitAuthFieldsResult,
  ToolkitAuthScheme,
} from "../../catalogue/get-toolkit-auth-fields";

/** The arguments of `getToolkitAuthFields` as outputs. */
export interface GetToolkitAuthFieldsOutputArgs {
  /** The slug of the toolkit, such as `hubspot`, in any case. */
  toolkit: pulumi.Input<string>;
  /** The one scheme that is wanted, such as `OAUTH2`, in any case. Default: all that the toolkit offers. */
  authScheme?: pulumi.Input<AuthScheme>;
}

/**
 * Looks up what a custom auth config of a toolkit needs, by the toolkit's own description.
 *
 * ```ts
 * const { schemes } = await getToolkitAuthFields({ toolkit: "hubspot", authScheme: "OAUTH2" });
 * const needed = schemes.flatMap(({ fields }) => fields).filter(({ required }) => required);
 * ```
 *
 * @returns The fields as they are now, at the cost of one request.
 * @throws pulumi.RunError when there is no such toolkit, with those whose slug is near, when it does not have the scheme,
 * with those that it has, when Composio does not describe its schemes, or when Composio cannot be asked.
 */
export async function getToolkitAuthFields(
  args: GetToolkitAuthFieldsArgs,
): Promise<GetToolkitAuthFieldsResult> {
  return lookUp(definition, args);
}

/** `getToolkitAuthFields` for arguments that are outputs. */
export function getToolkitAuthFieldsOutput(
  args: GetToolkitAuthFieldsOutputArgs,
  opts?: LookupOptions,
): pulumi.Output<GetToolkitAuthFieldsResult> {
  return lookUpOutput(definition, args, opts);
}
