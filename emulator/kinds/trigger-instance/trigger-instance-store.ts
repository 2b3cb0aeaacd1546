import { findTriggerType } from "../../catalogue";
import { ObjectStore, type StoreSetup } from "../../storage/object-store";
import type {
  NewTriggerInstance,
  StoredTriggerInstance,
  TriggerInstanceChange,
} from "./stored-trigger-instance";
import { inOneOrder, isSameConfig, withDefaults } from "./trigger-config";
import { instanceNotFound } from "./trigger-instance-errors";
import type { ManageBody } from "./trigger-instance-schemas";
import type { TriggerInstanceSettings } from "./trigger-instance-settings";

/** The part of an emulator that holds the trigger instances. */
export interface TriggerInstanceHolder {
  readonly triggerInstances: TriggerInstanceStore;
  readonly settings: { readonly triggerInstances: TriggerInstanceSettings };
}

/** The account that it listens to, its type and what it is configured to: one for all that any switch counts as the same. */
function placeOf({ trigger_name, connected_account_id, trigger_config }: NewTriggerInstance): string {
  const type = findTriggerType(trigger_name);
  const filled = type ? withDefaults(type, trigger_config) : trigger_config;
  return JSON.stringify([trigger_name, connected_account_id, inOneOrder(filled)]);
}

/** There is one for each account, type and configuration. */
export class TriggerInstanceStore extends ObjectStore<StoredTriggerInstance> {
  readonly #settings: TriggerInstanceSettings;
  readonly #liveByPlace = this.indexBy((each) => (each.deleted ? undefined : placeOf(each)));

  constructor(settings: TriggerInstanceSettings, setup: StoreSetup) {
    super(setup, {
      keyOf: ({ id }) => id,
      changedAt: ({ updated_at }) => updated_at,
      notFound: instanceNotFound,
    });
    this.#settings = settings;
  }

  /** The one that an upsert means, unless there is none. */
  match(wanted: NewTriggerInstance): StoredTriggerInstance | undefined {
    const type = findTriggerType(wanted.trigger_name);
    return this.#liveByPlace
      .of(placeOf(wanted))
      .find(
        (each) =>
          type !== undefined &&
          (each.version === wanted.version || !this.#settings.versionInKey) &&
          isSameConfig(type, each.trigger_config, wanted.trigger_config, this.#settings),
      );
  }

  add(wanted: NewTriggerInstance): StoredTriggerInstance {
    const type = findTriggerType(wanted.trigger_name);
    const isCompleted = type !== undefined && this.#settings.storedConfigs === "completed";
    const now = this.times.now();
    return this.saveNew({
      id: this.newId((bytes) => `ti_${bytes.toString("base64url")}`),
      ...wanted,
      trigger_config: isCompleted ? withDefaults(type, wanted.trigger_config) : wanted.trigger_config,
      disabled_at: null,
      deleted: false,
      created_at: now,
      updated_at: now,
    });
  }

  change(id: string, change: TriggerInstanceChange): StoredTriggerInstance {
    return this.save({ ...this.get(id), ...change, updated_at: this.times.now() });
  }

  /** Enables or disables it, gives it another address, or both. */
  manage(id: string, { status, egress_url }: ManageBody): StoredTriggerInstance {
    return this.change(id, {
      ...(status !== undefined && { disabled_at: status === "enable" ? null : this.times.now() }),
      ...(egress_url !== undefined && { egress_url }),
    });
  }

  /** Throws the answer when there is none, or no longer. */
  override getLive(id: string): StoredTriggerInstance {
    const instance = this.get(id);
    if (instance.deleted) {
      throw instanceNotFound(id, this.#settings.deletedStatus);
    }
    return instance;
  }
}
