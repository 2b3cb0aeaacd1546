import { assertValid } from "../api/assert-valid";
import type { JournalEntry } from "../journal/journal";
import type { AuthConfigOption } from "../kinds/auth-config/auth-config-option";
import type { EmulatorSeed } from "../seed/emulator-seed";
import type { Stub } from "../stubs/stub";
import type { SettingsChange } from "./emulator-settings";
import { settingsChange } from "./emulator-settings-schema";

/** The options of `startEmulator`. */
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
   * The beginning of the addresses in answers, such as `mcp_url`, where clients reach the emulator by another address
   * than the one that it listens on. Its host is allowed too.
   * @default the address that it listens on
   */
  publicUrl?: string | undefined;
  /**
   * Names by which others call it, such as that of a service in Docker Compose, without a port. A request to another
   * name than these, `host`, that of `publicUrl` and localhost is refused with 403, because a web page could send it.
   * @default none
   */
  allowedHosts?: readonly string[] | undefined;
  /**
   * JSON file that keeps the objects of every kind across restarts, but not what is in a project that was made. It is
   * created when it does not exist.
   * @default none: they live in memory
   */
  dataFile?: string | undefined;
  /**
   * Keys accepted in `x-api-key`.
   * @default any, unless other keys are given
   */
  apiKeys?: readonly string[] | undefined;
  /**
   * Keys accepted in `x-user-api-key`.
   * @default any, unless other keys are given
   */
  userApiKeys?: readonly string[] | undefined;
  /**
   * Keys accepted in `x-org-api-key`, for projects. The key that a project is made with is accepted beside all of these.
   * @default any, unless other keys are given
   */
  organizationApiKeys?: readonly string[] | undefined;
  /**
   * Keys accepted in either header that may read and not write.
   * @default none
   */
  readOnlyKeys?: readonly string[] | undefined;
  /**
   * Keys accepted in either header that may write and not read: every GET is refused with 403.
   * @default none
   */
  writeOnlyKeys?: readonly string[] | undefined;
  /**
   * Keys accepted in either header that open another project. It has no servers, auth configs or sessions, and takes
   * none: a create is refused with 403.
   * @default none
   */
  otherProjectKeys?: readonly string[] | undefined;
  /**
   * Auth configs beside those of the catalogue. One with the id of another takes its place.
   * @default none
   */
  authConfigs?: readonly AuthConfigOption[] | undefined;
  /** The objects that it has from the start, beside the catalogue; `reset()` comes back to it. */
  seed?: EmulatorSeed | undefined;
  /**
   * How many requests the journal keeps, the latest.
   * @default 10_000
   */
  journalLength?: number | undefined;
  /**
   * The time at which the clock stands, ISO 8601: of what is created, of `Date`, of the journal, and of what expires.
   * @default none: it is the machine's time
   */
  clock?: string | undefined;
  /**
   * The source of ids and secrets of new objects, and of ids of requests: the same ones in each run, where the same
   * things are created one after the other.
   * @default none: they are random
   */
  idSeed?: string | undefined;
  /** Stubs to start with; `reset()` comes back to them. */
  stubs?: readonly Stub[] | undefined;
  /**
   * Whether `close()` rejects where a request had no route, so that a test which asks for what the emulator does not
   * have fails.
   * @default false
   */
  strict?: boolean | undefined;
  /** Called with each request once it is answered, such as to log a line. */
  onRequest?: ((entry: JournalEntry) => void) | undefined;
  /** The switches to start with; `reset()` comes back to them. */
  settings?: SettingsChange | undefined;
}

export const DEFAULT_HOST = "127.0.0.1";

const NAMES: Record<keyof EmulatorOptions, true> = {
  host: true,
  port: true,
  publicUrl: true,
  allowedHosts: true,
  dataFile: true,
  apiKeys: true,
  userApiKeys: true,
  organizationApiKeys: true,
  readOnlyKeys: true,
  writeOnlyKeys: true,
  otherProjectKeys: true,
  authConfigs: true,
  seed: true,
  journalLength: true,
  clock: true,
  idSeed: true,
  stubs: true,
  strict: true,
  onRequest: true,
  settings: true,
};

/** @throws Error where an option, or a switch in `settings`, is none, or has a value that it cannot have. */
export function assertOptions(options: EmulatorOptions): void {
  const unknown = Object.keys(options).filter((name) => !(name in NAMES));
  if (unknown.length > 0) {
    throw new Error(
      `the emulator has no option ${unknown.join(", ")}; it has ${Object.keys(NAMES).join(", ")}`,
    );
  }
  if (
    options.journalLength !== undefined &&
    !(Number.isInteger(options.journalLength) && options.journalLength > 0)
  ) {
    throw new Error(
      `the journal (journalLength, --journal-length) keeps a whole number of requests from 1 on`,
    );
  }
  if (options.settings !== undefined) {
    assertValid(settingsChange, options.settings, "settings of the emulator");
  }
}
