import { assertToolkit } from "../../catalogue/find-toolkit";
import type { FunctionDefinition } from "../../core/function";
import type { AuthConfigApi } from "./auth-configs";
import { type AuthConfigProperties, authConfigResult } from "./get-auth-config";

/** Which auth configs are looked up. */
export interface GetAuthConfigsArgs {
  /** The slug of a toolkit, such as `gmail`. Default: any toolkit. */
  toolkit?: string;
  /** Whether those that are disabled count too, which no server can use. Default: `false`. */
  includeDisabled?: boolean;
}

/** The auth configs that match. */
export interface GetAuthConfigsResult {
  /** The auth configs, in Composio's order. */
  authConfigs: AuthConfigProperties[];
}

/** @internal */
export const getAuthConfigs: FunctionDefinition<GetAuthConfigsArgs, GetAuthConfigsResult, AuthConfigApi> = {
  name: "getAuthConfigs",
  takes: { toolkit: { type: "text" }, includeDisabled: { type: "flag", default: false } },
  what: () => "the auth configs",
  async ask(api, { toolkit, includeDisabled = false }) {
    const { items } = await api.authConfigs.listBy(toolkit === undefined ? {} : { toolkit });
    if (items.length === 0 && toolkit !== undefined) {
      await assertToolkit(api.toolkits, toolkit);
    }
    const authConfigs = items.map(authConfigResult);
    return { authConfigs: authConfigs.filter(({ enabled }) => enabled || includeDisabled) };
  },
};
