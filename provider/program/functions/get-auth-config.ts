import type * as pulumi from "@pulumi/pulumi";
import {
  getAuthConfig as definition,
  type GetAuthConfigArgs,
  type GetAuthConfigResult,
} from "../../resources/auth-config/get-auth-config";
import { type LookupOptions, lookUp, lookUpOutput } from "./look-up";

export type {
  AuthConfigProperties,
  GetAuthConfigArgs,
  GetAuthConfigResult,
} from "../../resources/auth-config/get-auth-config";

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
  return lookUp(definition, args);
}

/** `getAuthConfig` for arguments that are outputs. */
export function getAuthConfigOutput(
  args: GetAuthConfigOutputArgs,
  opts?: LookupOptions,
): pulumi.Output<GetAuthConfigResult> {
  return lookUpOutput(definition, args, opts);
}
