import { ObjectStore, type StoreSetup } from "../../storage/object-store";
import { sessionNotFound } from "./session-errors";
import type { SessionSettings } from "./session-settings";
import type { SessionChange, SessionConfig, StoredSession } from "./stored-session";

/** The part of an emulator that holds the sessions. */
export interface SessionHolder {
  readonly sessions: SessionStore;
  readonly settings: { readonly sessions: SessionSettings };
}

/** To the letter. */
const asSent = (config: SessionConfig): string => JSON.stringify(config);

/** The answer to reads of a session for a while after a write: how it was, or nothing. */
interface Stale {
  left: number;
  shown: StoredSession | undefined;
}

/** The sessions, each with all configurations that it had. */
export class SessionStore extends ObjectStore<StoredSession> {
  readonly #settings: SessionSettings;
  readonly #stale = new Map<string, Stale>();
  readonly #liveByConfig = this.indexBy(({ config, deleted }) => (deleted ? undefined : asSent(config)));

  constructor(settings: SessionSettings, setup: StoreSetup) {
    super(setup, {
      keyOf: ({ id }) => id,
      changedAt: ({ updated_at }) => updated_at,
      notFound: sessionNotFound,
    });
    this.#settings = settings;
  }

  /** Finds for a GET, which may be late. */
  seen(id: string): StoredSession | undefined {
    const stale = this.#stale.get(id);
    if (!stale || stale.left === 0) {
      return this.find(id);
    }
    stale.left -= 1;
    return stale.shown;
  }

  add(config: SessionConfig): StoredSession {
    const isDeduplicated = this.#settings.dedup === "identical";
    const twin = isDeduplicated ? this.#liveByConfig.of(asSent(config))[0] : undefined;
    if (twin) {
      return twin;
    }
    const now = this.times.now();
    const id = this.newId((bytes) => `trs_${bytes.toString("hex")}`);
    const state = { config_version: 1, history: [], deleted: false, created_at: now, updated_at: now };
    return this.saveNew({ id, config, ...state });
  }

  /** Gives it another configuration, which is a new version. */
  configure(id: string, config: SessionConfig): StoredSession {
    const session = this.get(id);
    if (this.#settings.identicalPatch === "unchanged" && asSent(session.config) === asSent(config)) {
      return session;
    }
    const now = this.times.now();
    const { config_version: version, config: old } = session;
    return this.save({
      ...session,
      config,
      config_version: version + 1,
      history: [{ version, config: old, created_at: now }, ...session.history],
      updated_at: now,
    });
  }

  /** As somebody else changes it. */
  change(id: string, { config, deleted }: SessionChange): StoredSession {
    if (config) {
      const { config: old } = this.get(id);
      const fields = Object.entries({ ...old, ...config }).filter(([, value]) => (value ?? null) !== null);
      this.configure(id, Object.fromEntries(fields) as unknown as SessionConfig);
    }
    const session = this.get(id);
    const changed = deleted === undefined ? session : { ...session, deleted, updated_at: this.times.now() };
    return this.save(changed);
  }

  protected override forgetDerived(): void {
    super.forgetDerived();
    this.#stale.clear();
  }

  protected override save(session: StoredSession): StoredSession {
    const { staleReads } = this.#settings;
    if (staleReads > 0) {
      this.#stale.set(session.id, { left: staleReads, shown: this.find(session.id) });
    }
    return super.save(session);
  }
}
