import { someOf } from "../../api/json-schemas";
import type { StoreSetup } from "../../storage/object-store";
import { controlTriggerInstances } from "./trigger-instance-control";
import { triggerInstanceRoutes } from "./trigger-instance-routes";
import { DEFAULT_TRIGGER_INSTANCE_SETTINGS, triggerInstanceSwitches } from "./trigger-instance-settings";
import { type TriggerInstanceHolder, TriggerInstanceStore } from "./trigger-instance-store";
import { triggerInstancesRoutes } from "./trigger-instances-routes";

export const TRIGGER_INSTANCES = {
  createStore: ({ triggerInstances }: TriggerInstanceHolder["settings"], setup: StoreSetup) =>
    new TriggerInstanceStore(triggerInstances, setup),
  defaults: { triggerInstances: DEFAULT_TRIGGER_INSTANCE_SETTINGS },
  switches: { triggerInstances: someOf(triggerInstanceSwitches) },
  routes: [triggerInstancesRoutes, triggerInstanceRoutes],
  control: controlTriggerInstances,
};
