import type * as pulumi from "@pulumi/pulumi";
import {
  getProjects as definition,
  type GetProjectsArgs,
  type GetProjectsResult,
} from "../../resources/project/get-projects";
import { type LookupOptions, lookUp, lookUpOutput } from "./look-up";

export type {
  GetProjectsArgs,
  GetProjectsResult,
  ProjectProperties,
} from "../../resources/project/get-projects";

/** The arguments of `getProjects` as outputs. */
export interface GetProjectsOutputArgs {
  /** A part of the name, whatever its case. Default: any name. */
  nameContains?: pulumi.Input<string>;
}

/**
 * Looks up the projects of the organization. It takes `composio:organizationApiKey`, or the key of a user, who sees those
 * that are open to that user.
 *
 * ```ts
 * const { projects } = await getProjects({ nameContains: "staging" });
 * ```
 *
 * @returns The projects as they are now, without keys and secrets, at the cost of one request for 50 of them.
 * @throws pulumi.RunError when Composio cannot be asked.
 */
export async function getProjects(args: GetProjectsArgs = {}): Promise<GetProjectsResult> {
  return lookUp(definition, args);
}

/** `getProjects` for arguments that are outputs. */
export function getProjectsOutput(
  args: GetProjectsOutputArgs = {},
  opts?: LookupOptions,
): pulumi.Output<GetProjectsResult> {
  return lookUpOutput(definition, args, opts);
}
