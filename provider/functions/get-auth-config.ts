import * as pulumi from "@pulumi/pulumi";
import type { AuthConfigObject } from "../resources/auth-config/auth-configs";
import { findAuthConfig, findAuthConfigByName } from "../resources/auth-config/find-auth-config";
import { type LookupOptions, lookUp, lookUpOutput } from "./look-up";

/** Which auth config is looked up: exactly one of its id and its name. */
export type GetAuthConfigArgs =
  | {
      /** The id, such as `ac_1a2b3c4d`. */
      id: string;
      /** Not together with `id`. */
      name?: never;
      /** Not together with `id`. */
      toolkit?: never;
    }
  | {
      /** Not together with `name`. */
      id?: never;
      /** The name, exactly as it is. */
      name: string;
      /** The slug of its toolkit, such as `gmail`. Default: any toolkit. */
      toolkit?: string;
    };

/** The arguments of `getAuthConfig` as outputs. */
export type GetAuthConfigOutputArgs =
  | {
      /** The id, such as `ac_1a2b3c4d`. */
      id: pulumi.Input<string>;
      /** Not together with `id`. */
      name?: never;
      /** Not together with `id`. */
      toolkit?: never;
    }
  | {
      /** Not together with `name`. */
      id?: never;
      /** The name, exactly as it is. */
      name: pulumi.Input<string>;
      /** The slug of its toolkit, such as `gmail`. Default: any toolkit. */
      toolkit?: pulumi.Input<string>;
    };

/** An auth config, without its credentials. */
export interface AuthConfigProperties {
  /** The id, such as `ac_1a2b3c4d`. */
  id: string;
  /** The name that it has in Composio. */
  name: string;
  /** The slug of its toolkit. */
  toolkit: string;
  /** Whether it is enabled. It counts as enabled unless Composio says that it is not. */
  enabled: boolean;
  /** How it authenticates, such as `OAUTH2`, where Composio says so. */
  authScheme: string | undefined;
  /** Whether it uses Composio's own app, where Composio says so. */
  managed: boolean | undefined;
  /** Whether sessions of Composio's tool router can use it, where Composio says so. */
  enabledForToolRouter: boolean | undefined;
  /** How many connections it has, where Composio says so. */
  connectionCount: number | undefined;
}

/** The auth config that was looked up. */
export type GetAuthConfigResult = AuthConfigProperties;

/**
 * Looks up an auth config that this program does not declare, whether it is enabled or not.
 *
 * ```ts
 * const { id } = await getAuthConfig({ name: "gmail production" });
 * ```
 *
 * @returns The auth config as it is now, without its credentials. By id it costs one request, by name one for 200 auth
 * configs.
 * @throws pulumi.RunError when there is no such auth config, with those whose name is near, when several have the name,
 * with the id of each, or when Composio cannot be asked.
 */
export async function getAuthConfig(args: GetAuthConfigArgs): Promise<GetAuthConfigResult> {
  const { id, name, toolkit } = args;
  if ((id === undefined) === (name === undefined)) {
    throw new Error("getAuthConfig needs exactly one of id and name.");
  }
  if (id !== undefined && toolkit !== undefined) {
    throw new Error("getAuthConfig takes toolkit beside name alone.");
  }
  return lookUp(`the auth config "${id ?? name}"`, async ({ authConfigs }) =>
    resultOf(
      id === undefined
        ? await findAuthConfigByName(authConfigs, String(name), toolkit)
        : await findAuthConfig(authConfigs, id),
    ),
  );
}

/** `getAuthConfig` for arguments that are outputs. */
export function getAuthConfigOutput(
  args: GetAuthConfigOutputArgs,
  opts?: LookupOptions,
): pulumi.Output<GetAuthConfigResult> {
  return lookUpOutput(getAuthConfig, pulumi.output(args as pulumi.Input<GetAuthConfigArgs>), opts);
}

/** @internal */
export function resultOf(found: AuthConfigObject): AuthConfigProperties {
  return {
    id: found.id,
    name: found.name,
    toolkit: found.toolkit.slug,
    enabled: found.status !== "DISABLED",
    authScheme: found.auth_scheme,
    managed: found.is_composio_managed,
    enabledForToolRouter: found.is_enabled_for_tool_router,
    connectionCount: found.no_of_connections,
  };
}
