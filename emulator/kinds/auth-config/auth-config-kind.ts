import { someOf } from "../../api/json-schemas";
import type { StoreSetup } from "../../storage/object-store";
import { controlAuthConfigs } from "./auth-config-control";
import type { AuthConfigOption } from "./auth-config-option";
import { authConfigRoutes } from "./auth-config-routes";
import { authConfigSwitches, DEFAULT_AUTH_CONFIG_SETTINGS } from "./auth-config-settings";
import { AuthConfigStore } from "./auth-config-store";
import { authConfigsOfProject } from "./auth-configs-of-project";
import { authConfigsRoutes } from "./auth-configs-routes";

export interface AuthConfigStoreSetup extends StoreSetup {
  readonly authConfigs?: readonly AuthConfigOption[] | undefined;
}

export const AUTH_CONFIGS = {
  createStore: (_settings: object, { authConfigs, ...setup }: AuthConfigStoreSetup) =>
    new AuthConfigStore(setup.isEmpty ? [] : authConfigsOfProject(authConfigs), setup),
  defaults: { authConfigs: DEFAULT_AUTH_CONFIG_SETTINGS },
  switches: { authConfigs: someOf(authConfigSwitches) },
  routes: [authConfigsRoutes, authConfigRoutes],
  control: controlAuthConfigs,
};
