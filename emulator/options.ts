import type { AuthConfig } from "./catalogue";

/** Switches for what differs between observations of the real service or is not known of it, and for load. */
export interface EmulatorSettings {
  /**
   * Status of the answer to a name that is taken. The slug is `MCP_DuplicateServerName` either way.
   * @default 400, the observed one
   */
  duplicateStatus: 400 | 409;
  /**
   * Status of the answer to an auth config that does not exist. The slug is `Auth_Config_NotFound` either way.
   * @default 404
   */
  unknownAuthConfigStatus: 400 | 404;
  /**
   * How GET answers for a deleted server: 404, or 200 with `deleted: true`.
   * @default "not-found"
   */
  deletedServers: "not-found" | "flagged";
  /**
   * Largest page of the list of servers; a larger `limit` is cut down to it.
   * @default 100
   */
  maximumLimit: number;
  /**
   * Whether auth configs bring their toolkits: to a custom create, and to a PATCH of `auth_config_ids` without
   * `toolkits`.
   * @default true
   */
  toolkitsFollowAuthConfigs: boolean;
  /**
   * How `allowed_tools` comes back: as it was sent, or sorted, without repetitions, and with an empty list
   * expanded to every tool of the server's toolkits.
   * @default "as-sent"
   */
  allowedTools: "as-sent" | "normalised";
  /**
   * Milliseconds added to every answer of the API.
   * @default 0
   */
  latencyMs: number;
  /**
   * How many requests the API processes in any one second; to the others it answers 429 with `Retry-After`.
   * @default 0: any number
   */
  requestsPerSecond: number;
  /**
   * Every n-th request is not processed and answered with 500.
   * @default 0: none
   */
  failEvery: number;
}

export const DEFAULT_SETTINGS: Readonly<EmulatorSettings> = {
  duplicateStatus: 400,
  unknownAuthConfigStatus: 404,
  deletedServers: "not-found",
  maximumLimit: 100,
  toolkitsFollowAuthConfigs: true,
  allowedTools: "as-sent",
  latencyMs: 0,
  requestsPerSecond: 0,
  failEvery: 0,
};

/** An auth config of your own. */
export interface AuthConfigOption {
  /** Its id, such as `ac_mine`. */
  id: string;
  /** The slug of a toolkit, of the catalogue or not. */
  toolkit: string;
  /** @default the id */
  name?: string | undefined;
  /** @default "ENABLED" */
  status?: AuthConfig["status"] | undefined;
}

/** What `startEmulator` takes. */
export interface EmulatorOptions {
  /**
   * Address to listen on.
   * @default "127.0.0.1"
   */
  host?: string | undefined;
  /**
   * Port to listen on; 0 takes any free one.
   * @default 0
   */
  port?: number | undefined;
  /**
   * JSON file that keeps the servers across restarts. It is created when it does not exist.
   * @default none: the servers live in memory
   */
  dataFile?: string | undefined;
  /**
   * Keys accepted in `x-api-key`.
   * @default any, unless `userApiKeys` is given
   */
  apiKeys?: readonly string[] | undefined;
  /**
   * Keys accepted in `x-user-api-key`.
   * @default any, unless `apiKeys` is given
   */
  userApiKeys?: readonly string[] | undefined;
  /**
   * Keys accepted in either header that may read and not write.
   * @default none
   */
  readOnlyKeys?: readonly string[] | undefined;
  /**
   * Auth configs beside those of the catalogue. One with the id of another takes its place.
   * @default none
   */
  authConfigs?: readonly AuthConfigOption[] | undefined;
  /** The switches to start with; `reset()` comes back to them. */
  settings?: Partial<EmulatorSettings> | undefined;
}

export const DEFAULT_HOST = "127.0.0.1";
