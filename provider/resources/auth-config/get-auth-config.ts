import type { AuthScheme } from "../../catalogue/auth-scheme";
import { findAuthConfig, findAuthConfigByName } from "../../catalogue/find-auth-config";
import type { FunctionDefinition } from "../../core/function";
import type { AuthConfigObject } from "./auth-config-object";
import type { AuthConfigApi } from "./auth-configs";

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
  /** The scheme by which it authenticates, such as `OAUTH2`, where Composio says so. */
  authScheme: AuthScheme | undefined;
  /** Whether it uses Composio's own app, where Composio says so. */
  managed: boolean | undefined;
  /** Whether sessions of Composio's tool router can use it, where Composio says so. */
  enabledForToolRouter: boolean | undefined;
  /**
   * The number of its connections, where Composio says so.
   *
   * @integer
   */
  connectionCount: number | undefined;
}

/** The auth config that was looked up. */
export type GetAuthConfigResult = AuthConfigProperties;

/** @internal */
export const getAuthConfig: FunctionDefinition<GetAuthConfigArgs, GetAuthConfigResult, AuthConfigApi> = {
  name: "getAuthConfig",
  takes: { id: { type: "text" }, name: { type: "text" }, toolkit: { type: "text" } },
  what: ({ id, name }) => `the auth config "${id ?? name}"`,
  mistake({ id, name, toolkit }) {
    if ((id === undefined) === (name === undefined)) {
      return { property: "id", reason: "needs exactly one of id and name" };
    }
    return id !== undefined && toolkit !== undefined
      ? { property: "toolkit", reason: "takes toolkit beside name alone" }
      : undefined;
  },
  ask: async (api, { id, name, toolkit }) =>
    authConfigResult(
      id === undefined
        ? await findAuthConfigByName(api, String(name), toolkit)
        : await findAuthConfig(api.authConfigs, id),
    ),
};

/** @internal */
export function authConfigResult(found: AuthConfigObject): AuthConfigProperties {
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
