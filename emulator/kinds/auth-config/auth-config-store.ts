import { randomBytes } from "node:crypto";
import { authConfigNotFound } from "../../api/api-error";
import type { DataFile } from "../../storage/data-file";
import { Clock } from "../../time/clock";
import type { AuthConfigChange, NewAuthConfig, StoredAuthConfig } from "./stored-auth-config";

/** Begins with the auth configs that the project has from the start; the file keeps what becomes of them. */
export class AuthConfigStore {
  private readonly configs: Map<string, StoredAuthConfig>;
  private readonly clock: Clock;

  constructor(
    private readonly initial: ReadonlyMap<string, StoredAuthConfig>,
    private readonly file?: DataFile,
  ) {
    const stored = file?.read("authConfigs") ?? [];
    this.configs = new Map([...initial, ...stored.map((config) => [config.id, config] as const)]);
    this.clock = new Clock(this.all().map(({ last_updated_at }) => last_updated_at));
  }

  all(): StoredAuthConfig[] {
    return structuredClone([...this.configs.values()]);
  }

  /** The deleted ones too. */
  find(id: string): StoredAuthConfig | undefined {
    return this.configs.get(id);
  }

  add(config: NewAuthConfig): StoredAuthConfig {
    const now = this.clock.now();
    return this.save({
      id: `ac_${randomBytes(9).toString("base64url")}`,
      ...config,
      status: "ENABLED",
      no_of_connections: 0,
      created_by: null,
      deleted: false,
      created_at: now,
      last_updated_at: now,
    });
  }

  change(id: string, change: AuthConfigChange): StoredAuthConfig {
    const config = this.find(id);
    if (!config) {
      throw authConfigNotFound(id, 404);
    }
    return this.save({ ...config, ...change, last_updated_at: this.clock.now() });
  }

  clear(): void {
    this.configs.clear();
    for (const [id, config] of this.initial) {
      this.configs.set(id, config);
    }
    this.write();
  }

  private save(config: StoredAuthConfig): StoredAuthConfig {
    this.configs.set(config.id, structuredClone(config));
    this.write();
    return config;
  }

  /** Those that are as they were at the start come from there again. */
  private write(): void {
    const changed = [...this.configs.values()].filter((config) => this.initial.get(config.id) !== config);
    this.file?.write("authConfigs", changed);
  }
}
