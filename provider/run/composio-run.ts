import type { KeyOwner } from "../composio/keys";
import { hidden } from "../core/hiding";
import { memoize } from "../core/memoize";
import { withoutRepeats } from "../core/repeated-warnings";
import { Absences } from "./absences";
import { ObjectsOfRun } from "./objects-of-run";
import { Replacements } from "./replacements";

/** The endpoints of an API that a resource needs, with what limits the time that they take. */
export type Connected<Api> = Api & {
  /** The same API by the same connections, with less time for each thing that is asked. */
  withTimeLimit(limitMs: number): Connected<Api>;
  /** The same API by the same connections, for what has to be over after a time. */
  until(limitMs: number): Connected<Api>;
  /** Ends all pauses before another attempt, now and later. What was sent goes on. */
  stopWaiting(): void;
};

/** The part of a run that the engine of remote objects needs, for one kind. */
export interface RunSteps {
  objects: ObjectsOfRun;
  absences: Absences;
  warn(warning: string): void;
}

/**
 * Everything that the resources of one run share, for one set of settings. It knows no kind.
 *
 * No member is a `#` one, because `until` gives a view, in which such a member would be missing.
 */
export class ComposioRun<Api extends object = object> {
  /** Gets what the user should know although nothing failed. No secret of the resource that it is about is told. */
  readonly warn: (warning: string) => void;
  /** Tells the user of what holds for several resources, once a run. */
  readonly warnOnce: (warning: string) => void;
  /** The objects that are to be replaced by one that is created first. */
  readonly replacements = new Replacements();
  private readonly absencesByKey = new Map<KeyOwner, Absences>();
  private readonly objectsByKind = new Map<string, ObjectsOfRun>();
  private readonly made = new Map<unknown, unknown>();
  /** The URN of the resource that a step is about, where the host is told it. */
  readonly urn: string | undefined = undefined;
  /** This run in all its views. */
  private readonly whole: ComposioRun<Api> = this;
  private connected: Connected<Api> | undefined;

  /**
   * @param connect Gives the API. It is called by the first step that needs it, and may throw, so that `check` and
   * `diff` work without an API key.
   * @param warn Gets what the user should know although nothing failed.
   * @param redact Takes the keys out of a text for the user.
   */
  constructor(
    private readonly connect: () => Connected<Api>,
    warn: (warning: string) => void,
    readonly redact = (text: string) => text,
  ) {
    this.warn = (warning) => warn(hidden(redact(warning)));
    this.warnOnce = withoutRepeats(this.warn);
  }

  get api(): Connected<Api> {
    this.whole.connected ??= this.connect();
    return this.whole.connected;
  }

  /** The objects of one kind that resources of the program have. */
  objects(kind: string): ObjectsOfRun {
    return memoize(this.objectsByKind, kind, () => new ObjectsOfRun());
  }

  /** The objects that seem to be gone, by what one key sees. */
  absences(owner: KeyOwner): Absences {
    return memoize(this.absencesByKey, owner, () => new Absences(owner));
  }

  /** The part of the run that the engine of remote objects needs, for one kind and the key that it takes. */
  stepsOf(kind: string, owner: KeyOwner): RunSteps {
    return { objects: this.objects(kind), absences: this.absences(owner), warn: this.warn };
  }

  /** A thing that all resources of the run share, with deadlines or without. The first that needs it makes it. */
  shared<T>(make: (run: ComposioRun<Api>) => T): T {
    if (!this.made.has(make)) {
      this.made.set(make, make(this.whole));
    }
    return this.made.get(make) as T;
  }

  /** The same run for one operation that has to be over after a time: a view of this one, with another API. */
  until(limitMs: number): ComposioRun<Api> {
    return Object.create(this, { api: { value: this.api.until(limitMs) } });
  }

  /** The same run for a step of one resource: a view of this one. */
  of(urn: string): ComposioRun<Api> {
    return Object.create(this, { urn: { value: urn } });
  }

  /** Ends all pauses before another attempt, now and later. */
  stopWaiting(): void {
    this.connected?.stopWaiting();
  }
}
