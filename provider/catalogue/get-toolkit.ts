import type { FunctionDefinition } from "../core/function";
import type { AuthScheme } from "./auth-scheme";
import type { CatalogueApi } from "./catalogue";
import { findToolkit } from "./find-toolkit";
import type { ToolkitObject } from "./toolkit-object";

/** Which toolkit is looked up. */
export interface GetToolkitArgs {
  /** The slug, such as `gmail`, in any case. */
  slug: string;
  /** The version, such as `20251027_00`. Default: the latest. */
  version?: string;
}

/** A toolkit as Composio describes it. */
export interface Toolkit {
  /** The slug, such as `gmail`. */
  slug: string;
  /** The name for people, such as `Gmail`. The slug where Composio gives none. */
  name: string;
  /** A description of the toolkit. Empty where Composio does not say. */
  description: string;
  /** The address of its logo, where Composio gives one. */
  logo: string | undefined;
  /** Whether it can be used. It counts as enabled unless Composio says that it is not. */
  enabled: boolean;
  /** Whether its tools work without authentication, so that `noAuthApps` of a server may name it. */
  noAuth: boolean;
  /** The ways to authenticate that it offers, such as `OAUTH2`. Empty where Composio does not say. */
  authSchemes: AuthScheme[];
  /** Those of them for which Composio has an app of its own, so that an auth config needs no credentials. */
  managedAuthSchemes: AuthScheme[];
  /** The version that this describes, such as `20251027_00`. Empty where Composio does not say. */
  version: string;
  /** The versions that there are, in Composio's order. Empty where Composio does not say. */
  availableVersions: string[];
}

/** The toolkit that was looked up. */
export type GetToolkitResult = Toolkit;

/** @internal */
export const getToolkit: FunctionDefinition<GetToolkitArgs, GetToolkitResult, CatalogueApi> = {
  name: "getToolkit",
  takes: { slug: { type: "text", isRequired: true }, version: { type: "text" } },
  what: ({ slug }) => `the toolkit "${slug}"`,
  ask: async ({ toolkits }, { slug, version }) => toolkitResult(await findToolkit(toolkits, slug, version)),
};

/** @internal */
export function toolkitResult(toolkit: ToolkitObject): Toolkit {
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
    version: toolkit.version ?? "",
    availableVersions: toolkit.availableVersions,
  };
}
