import { ObjectStore, type StoreSetup } from "../../storage/object-store";
import { authConfigNotFound } from "./auth-config-errors";
import type { AuthConfigSettings } from "./auth-config-settings";
import type { AuthConfigChange, NewAuthConfig, StoredAuthConfig } from "./stored-auth-config";

/** The part of an emulator that holds the auth configs. */
export interface AuthConfigHolder {
  readonly authConfigs: AuthConfigStore;
  readonly settings: {
    readonly authConfigs: AuthConfigSettings;
    readonly unknownAuthConfigStatus: 400 | 404;
  };
}

/** Begins with the auth configs that the project has from the start. */
export class AuthConfigStore extends ObjectStore<StoredAuthConfig> {
  constructor(initial: readonly StoredAuthConfig[], setup: StoreSetup) {
    super(setup, {
      keyOf: ({ id }) => id,
      changedAt: ({ last_updated_at }) => last_updated_at,
      notFound: (id) => authConfigNotFound(id, 404),
      initial,
    });
  }

  add(config: NewAuthConfig): StoredAuthConfig {
    const now = this.times.now();
    return this.saveNew({
      id: this.newId((bytes) => `ac_${bytes.toString("base64url")}`),
      ...config,
      status: "ENABLED",
      no_of_connections: 0,
      created_by: null,
      deleted: false,
      created_at: now,
      last_updated_at: now,
    });
  }

  /** A name for one that is created without any. */
  newName(toolkit: string): string {
    return `${toolkit}-${this.ids.bytes(3).toString("hex")}`;
  }

  change(id: string, change: AuthConfigChange): StoredAuthConfig {
    return this.save({ ...this.get(id), ...change, last_updated_at: this.times.now() });
  }
}
