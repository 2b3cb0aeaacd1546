import type * as pulumi from "@pulumi/pulumi";
import {
  getTriggerType as definition,
  type GetTriggerTypeArgs,
  type GetTriggerTypeResult,
} from "../../catalogue/get-trigger-type";
import { type LookupOptions, lookUp, lookUpOutput } from "./look-up";

export type { GetTriggerTypeArgs, GetTriggerTypeResult, TriggerType } from "../../catalogue/get-trigger-type";

/** The arguments of `getTriggerType` as outputs. */
export interface GetTriggerTypeOutputArgs {
  /** The slug, such as `GMAIL_NEW_GMAIL_MESSAGE`, in any case. */
  slug: pulumi.Input<string>;
}

/**
 * Looks up a type of trigger.
 *
 * ```ts
 * const { config } = await getTriggerType({ slug: "GMAIL_NEW_GMAIL_MESSAGE" });
 * ```
 *
 * @returns The type as it is now, at the cost of one request.
 * @throws pulumi.RunError when there is no such type, with those whose slug is near, or when Composio cannot be asked.
 */
export async function getTriggerType(args: GetTriggerTypeArgs): Promise<GetTriggerTypeResult> {
  return lookUp(definition, args);
}

/** `getTriggerType` for arguments that are outputs. */
export function getTriggerTypeOutput(
  args: GetTriggerTypeOutputArgs,
  opts?: LookupOptions,
): pulumi.Output<GetTriggerTypeResult> {
  return lookUpOutput(definition, args, opts);
}
