import { randomBytes } from "node:crypto";
import type { EmulatorSettings } from "../../server/emulator-settings";
import type { DataFile } from "../../storage/data-file";
import { Clock } from "../../time/clock";
import { sessionNotFound } from "./session-errors";
import type { SessionChange, SessionConfig, StoredSession } from "./stored-session";

/** As they are sent, to the letter. */
const isSame = (a: SessionConfig, b: SessionConfig): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What GETs show of a session for a while after a write: how it was, or nothing. */
interface Stale {
  left: number;
  shown: StoredSession | undefined;
}

/** The sessions, each with all configurations that it had. */
export class SessionStore {
  private readonly sessions: Map<string, StoredSession>;
  private readonly stale = new Map<string, Stale>();
  private readonly clock: Clock;

  constructor(
    private readonly settings: EmulatorSettings,
    private readonly file?: DataFile,
  ) {
    const stored = file?.read("sessions") ?? [];
    this.sessions = new Map(stored.map((session) => [session.id, session]));
    this.clock = new Clock(stored.map(({ updated_at }) => updated_at));
  }

  all(): StoredSession[] {
    return structuredClone([...this.sessions.values()]);
  }

  /** The deleted ones too. */
  find(id: string): StoredSession | undefined {
    return this.sessions.get(id);
  }

  /** What a GET is shown, which may be late. */
  seen(id: string): StoredSession | undefined {
    const stale = this.stale.get(id);
    if (!stale || stale.left === 0) {
      return this.find(id);
    }
    stale.left -= 1;
    return stale.shown;
  }

  add(config: SessionConfig): StoredSession {
    const twin =
      this.settings.sessions.dedup === "identical"
        ? [...this.sessions.values()].find((session) => !session.deleted && isSame(session.config, config))
        : undefined;
    if (twin) {
      return twin;
    }
    const now = this.clock.now();
    const id = `trs_${randomBytes(9).toString("hex")}`;
    const state = { config_version: 1, history: [], deleted: false, created_at: now, updated_at: now };
    return this.save({ id, config, ...state });
  }

  /** Gives it another configuration, which is a new version. */
  configure(id: string, config: SessionConfig): StoredSession {
    const session = this.get(id);
    if (this.settings.sessions.identicalPatch === "unchanged" && isSame(session.config, config)) {
      return session;
    }
    const now = this.clock.now();
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
    const changed = deleted === undefined ? session : { ...session, deleted, updated_at: this.clock.now() };
    return this.save(changed);
  }

  clear(): void {
    this.sessions.clear();
    this.stale.clear();
    this.file?.write("sessions", []);
  }

  private get(id: string): StoredSession {
    const session = this.find(id);
    if (!session) {
      throw sessionNotFound(id);
    }
    return session;
  }

  private save(session: StoredSession): StoredSession {
    const { staleReads } = this.settings.sessions;
    if (staleReads > 0) {
      this.stale.set(session.id, { left: staleReads, shown: this.find(session.id) });
    }
    this.sessions.set(session.id, structuredClone(session));
    this.file?.write("sessions", [...this.sessions.values()]);
    return session;
  }
}
