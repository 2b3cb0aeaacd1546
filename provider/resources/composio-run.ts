import { hidden } from "../core/hiding";
import { memoize } from "../core/memoize";
import type { RemoveSteps } from "../objects/remove";
import { Absences } from "../run/absences";
import { NamedByText } from "../run/named-by-text";
import { ObjectsOfRun } from "../run/objects-of-run";
import { Replacements } from "../run/replacements";
import type { ComposioApi } from "./api";
import { lostAuthConfig } from "./custom-toolkit/named-by-text";
import type { Kind } from "./loader";
import { Preflight } from "./mcp-server/preflight";
import { Catalogue } from "./toolkit/catalogue";

/** A preview does not wait longer for what it can do without. */
const PREFLIGHT_LIMIT_MS = 10_000;

/**
 * Everything that the resources of one run share, for one set of settings.
 *
 * No member is a `#` one, because `until` gives a view, in which such a member would be missing.
 */
export class ComposioRun {
  /** Gets what the user should know although nothing failed. No secret of the resource that it is about is told. */
  readonly notify: (notice: string) => void;
  readonly absences = new Absences();
  /** The objects that are to be replaced by one that is created first. */
  readonly replacements = new Replacements();
  /** The questions of previews to Composio. All resources of the run share the answers. */
  readonly catalogue: Catalogue;
  readonly preflight: Preflight;
  /** The auth configs that name a custom toolkit by text. */
  readonly customToolkitNames: NamedByText;
  private readonly told = new Set<string>();
  private readonly objectsByKind = new Map<string, ObjectsOfRun>();
  private connected: ComposioApi | undefined;

  /**
   * @param connect Gives the API. It is called by the first step that needs it, and may throw, so that `check` and
   * `diff` work without an API key.
   * @param notify Gets what the user should know although nothing failed.
   * @param redact Takes the keys out of a text for the user.
   */
  constructor(
    private readonly connect: () => ComposioApi,
    notify: (notice: string) => void,
    readonly redact = (text: string) => text,
  ) {
    this.notify = (notice) => notify(hidden(redact(notice)));
    this.catalogue = new Catalogue(() => this.api.within(PREFLIGHT_LIMIT_MS), this.notify);
    this.preflight = new Preflight(this.catalogue, this.notify);
    this.customToolkitNames = new NamedByText(lostAuthConfig, this.notify);
  }

  get api(): ComposioApi {
    this.connected ??= this.connect();
    return this.connected;
  }

  /** Tells the user of what holds for several resources, once a run. */
  notifyOnce(notice: string): void {
    if (!this.told.has(notice)) {
      this.told.add(notice);
      this.notify(notice);
    }
  }

  /** The objects of one kind that resources of the program have. */
  objects(kind: Kind): ObjectsOfRun {
    return memoize(this.objectsByKind, kind, () => new ObjectsOfRun());
  }

  /** The part of the run that the engine of remote objects needs of the run, for one kind. */
  stepsOf(kind: Kind): RemoveSteps {
    return { objects: this.objects(kind), absences: this.absences, notify: this.notify };
  }

  /** The same run for one operation that has to be over after a time: a view of this one, with another API. */
  until(limitMs: number): ComposioRun {
    return Object.create(this, { api: { value: this.api.until(limitMs) } });
  }

  /** Ends all pauses before another attempt, now and later. */
  stopWaiting(): void {
    this.connected?.stopWaiting();
  }
}
