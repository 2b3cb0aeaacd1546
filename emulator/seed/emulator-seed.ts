import type { SeedToolkit } from "./seeded-toolkit";

/** An object of a seed: the body by which the API creates it, with an id of its own if it is given one. */
export interface SeedObject {
  /** @default a new one */
  readonly id?: string;
  /** A field of the body. */
  readonly [field: string]: unknown;
}

/** An account of a seed that is connected already, without the person that this takes. */
export interface SeedAccount extends SeedObject {
  /** The auth config by which it is connected. Without it, the account is the body of `POST /connected_accounts`. */
  readonly auth_config_id?: string;
  /** The user whose account it is. */
  readonly user_id?: string;
  /** @default none */
  readonly alias?: string;
  /** @default "ACTIVE" */
  readonly status?: string;
}

/** All that an emulator is to have. What stands further up can be named by what stands below it. */
export interface EmulatorSeed {
  /** Toolkits and their tools. */
  readonly toolkits?: readonly SeedToolkit[];
  /** As `POST /custom/toolkits/upsert` takes them. */
  readonly custom_toolkits?: readonly SeedObject[];
  /** As `POST /auth_configs` takes them. */
  readonly auth_configs?: readonly SeedObject[];
  /** Connected already, or as `POST /connected_accounts` takes them. */
  readonly connected_accounts?: readonly SeedAccount[];
  /** As `POST /mcp/servers` takes them, or with `toolkits` as `POST /mcp/servers/custom` does. */
  readonly mcp_servers?: readonly SeedObject[];
  /** As `POST /tool_router/session` takes them. */
  readonly sessions?: readonly SeedObject[];
  /** As `POST /trigger_instances/{slug}/upsert` takes them, with the `slug`. */
  readonly trigger_instances?: readonly SeedObject[];
  /** As `POST /webhook_endpoints` takes them. */
  readonly webhook_endpoints?: readonly SeedObject[];
  /** As `POST /webhook_subscriptions` takes it: there is one at most. */
  readonly webhook_subscriptions?: readonly SeedObject[];
  /** As `POST /org/owner/project/new` takes them. */
  readonly projects?: readonly SeedObject[];
}

/** The parts of a seed that hold objects. */
export type SeededKind = Exclude<keyof EmulatorSeed, "toolkits">;
