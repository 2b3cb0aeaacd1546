import { someOf } from "../../api/json-schemas";
import type { StoreSetup } from "../../storage/object-store";
import { controlCustomToolkits } from "./custom-toolkit-control";
import { customToolkitsRoutes } from "./custom-toolkit-routes";
import { customToolkitSwitches, DEFAULT_CUSTOM_TOOLKIT_SETTINGS } from "./custom-toolkit-settings";
import { CustomToolkitStore } from "./custom-toolkit-store";

export const CUSTOM_TOOLKITS = {
  createStore: (_settings: object, setup: StoreSetup) => new CustomToolkitStore(setup),
  defaults: { customToolkits: DEFAULT_CUSTOM_TOOLKIT_SETTINGS },
  switches: { customToolkits: someOf(customToolkitSwitches) },
  routes: [customToolkitsRoutes],
  control: controlCustomToolkits,
};
