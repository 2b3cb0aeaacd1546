import type * as pulumi from "@pulumi/pulumi";
import {
  getTriggerTypes as definition,
  type GetTriggerTypesArgs,
  type GetTriggerTypesResult,
} from "../../catalogue/get-trigger-types";
import { type LookupOptions, lookUp, lookUpOutput } from "./look-up";

export type { GetTriggerTypesArgs, GetTriggerTypesResult } from "../../catalogue/get-trigger-types";

/** The arguments of `getTriggerTypes` as outputs. */
export interface GetTriggerTypesOutputArgs {
  /** The slug of the toolkit, such as `gmail`. Default: any. */
  toolkit?: pulumi.Input<string>;
}

/**
 * Looks up the types of triggers that there are.
 *
 * ```ts
 * const { triggerTypes } = await getTriggerTypes({ toolkit: "gmail" });
 * ```
 *
 * @returns The types as they are now, at the cost of one request for 50 of them.
 * @throws pulumi.RunError when there is no such toolkit, or when Composio cannot be asked.
 */
export async function getTriggerTypes(args: GetTriggerTypesArgs = {}): Promise<GetTriggerTypesResult> {
  return lookUp(definition, args);
}

/** `getTriggerTypes` for arguments that are outputs. */
export function getTriggerTypesOutput(
  args: GetTriggerTypesOutputArgs = {},
  opts?: LookupOptions,
): pulumi.Output<GetTriggerTypesResult> {
  return lookUpOutput(definition, args, opts);
}
