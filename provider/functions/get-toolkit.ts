import * as pulumi from "@pulumi/pulumi";
import { findToolkit } from "../resources/toolkit/find-toolkit";
import type { ToolkitObject } from "../resources/toolkit/toolkits";
import { type LookupOptions, lookUp, lookUpOutput } from "./look-up";

/** Which toolkit is looked up. */
export interface GetToolkitArgs {
  /** The slug, such as `gmail`, in any case. */
  slug: string;
}

/** The arguments of `getToolkit` as outputs. */
export interface GetToolkitOutputArgs {
  /** The slug, such as `gmail`, in any case. */
  slug: pulumi.Input<string>;
}

/** A toolkit as Composio describes it. */
export interface Toolkit {
  /** The slug, such as `gmail`. */
  slug: string;
  /** The name for people, such as `Gmail`. The slug where Composio gives none. */
  name: string;
  /** What the toolkit is for. Empty where Composio does not say. */
  description: string;
  /** The address of its logo, where Composio gives one. */
  logo: string | undefined;
  /** Whether it can be used. It counts as enabled unless Composio says that it is not. */
  enabled: boolean;
  /** Whether its tools work without authentication, so that `noAuthApps` of a server may name it. */
  noAuth: boolean;
  /** The ways to authenticate that it offers, such as `OAUTH2`. Empty where Composio does not say. */
  authSchemes: string[];
  /** Those of them for which Composio has an app of its own, so that an auth config needs no credentials. */
  managedAuthSchemes: string[];
}

/** The toolkit that was looked up. */
export type GetToolkitResult = Toolkit;

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
  const { slug } = args;
  return lookUp(`the toolkit "${slug}"`, async ({ toolkits }) => resultOf(await findToolkit(toolkits, slug)));
}

/** `getToolkit` for arguments that are outputs. */
export function getToolkitOutput(
  args: GetToolkitOutputArgs,
  opts?: LookupOptions,
): pulumi.Output<GetToolkitResult> {
  return lookUpOutput(getToolkit, pulumi.output(args), opts);
}

/** @internal */
export function resultOf(toolkit: ToolkitObject): Toolkit {
  const { slug, name, description, logo, enabled, noAuth, schemeNames, managedSchemes } = toolkit;
  return {
    slug,
    name: name || slug,
    description: description ?? "",
    logo,
    enabled: enabled ?? true,
    noAuth: noAuth ?? schemeNames?.includes("NO_AUTH") ?? false,
    authSchemes: schemeNames ?? [],
    managedAuthSchemes: managedSchemes ?? [],
  };
}
