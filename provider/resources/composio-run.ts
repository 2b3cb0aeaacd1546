import { Absences } from "../run/absences";
import { ObjectsOfRun } from "../run/objects-of-run";
import { Replacements } from "../run/replacements";
import type { ComposioApi } from "./api";
import { Preflight } from "./mcp-server/preflight";
import { Catalogue } from "./toolkit/catalogue";

/** A preview does not wait longer for what it can do without. */
const PREFLIGHT_LIMIT_MS = 10_000;

/** What the resources of one run share, for one set of settings. */
export class ComposioRun {
  readonly servers = new ObjectsOfRun();
  readonly customToolkits = new ObjectsOfRun();
  /** What is to be replaced by an object that is created first. */
  readonly replacements = new Replacements();
  readonly sessions = new ObjectsOfRun();
  readonly subscriptions = new ObjectsOfRun();
  readonly absences = new Absences();
  readonly notify: (notice: string) => void;
  readonly #connect: () => ComposioApi;
  #api: ComposioApi | undefined;
  /** What previews ask of Composio. All resources of the run share the answers. */
  readonly catalogue: Catalogue;
  readonly preflight: Preflight;

  /**
   * @param connect Gives the API. It is called by the first step that needs it, and may throw, so that `check` and
   * `diff` work without an API key.
   * @param notify Gets what the user should know although nothing failed.
   */
  constructor(connect: () => ComposioApi, notify: (notice: string) => void) {
    this.#connect = connect;
    this.notify = notify;
    this.catalogue = new Catalogue(() => this.api.within(PREFLIGHT_LIMIT_MS), notify);
    this.preflight = new Preflight(this.catalogue);
  }

  /** The same run, for one operation that has to be over after a time. */
  until(limitMs: number): ComposioRun {
    const api = this.api.until(limitMs);
    return Object.assign(new ComposioRun(() => api, this.notify), {
      servers: this.servers,
      absences: this.absences,
      catalogue: this.catalogue,
      preflight: this.preflight,
    });
  }

  /** Ends all pauses before another attempt, now and later. */
  stopWaiting(): void {
    this.#api?.stopWaiting();
  }

  get api(): ComposioApi {
    this.#api ??= this.#connect();
    return this.#api;
  }
}
