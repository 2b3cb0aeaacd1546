import { insufficientPermissions } from "../api/api-error";
import type { IdSource } from "../api/ids";
import type { EmulatorClock } from "../time/emulator-clock";
import { TimesOfChanges } from "../time/times-of-changes";
import type { DataFile } from "./data-file";
import { givenIdOf } from "./given-id";
import type { KindSnapshot } from "./kind-snapshot";
import { ObjectIndex } from "./object-index";

/** How the objects of a kind are kept. */
export interface StoreSetup {
  /** The name of the kind in the data file. */
  readonly kind: string;
  readonly clock: EmulatorClock;
  readonly ids: IdSource;
  /** Refuses every create, as a project that takes nothing. */
  readonly isClosed?: boolean;
  /** Has nothing at the start, as a project that was just made. */
  readonly isEmpty?: boolean;
}

/** The properties of a kind's objects that a store has to know. */
interface ObjectTraits<Stored> {
  /** The name that requests have for an object. */
  keyOf(object: Stored): string;
  changedAt(object: Stored): string;
  /** The answer to a request for an object that is not there. */
  notFound(key: string): Error;
  /** The objects that are there from the start; the file keeps what becomes of them. */
  readonly initial?: readonly Stored[];
}

/** The objects of a kind, deleted ones included, in the order of their creation. */
export abstract class ObjectStore<Stored extends { readonly deleted: boolean; readonly created_at: string }> {
  readonly #setup: StoreSetup;
  readonly #traits: ObjectTraits<Stored>;
  #initial: ReadonlyMap<string, Stored>;
  #timesAtFirst: readonly string[] = [];
  #idsMadeAtFirst = 0;
  #file: DataFile | undefined;
  readonly #indexes: ObjectIndex<Stored>[] = [];
  #objects: Map<string, Stored>;
  protected times: TimesOfChanges;

  constructor(setup: StoreSetup, traits: ObjectTraits<Stored>) {
    this.#setup = setup;
    this.#traits = traits;
    this.#initial = new Map((traits.initial ?? []).map((each) => [traits.keyOf(each), each]));
    this.#objects = new Map(this.#initial);
    this.times = new TimesOfChanges(setup.clock, []);
  }

  /** Counts what there is as there from the start, and reads what the file has kept beside it. */
  begin(file: DataFile | undefined): void {
    this.#timesAtFirst = this.#changed().map(([, object]) => this.#traits.changedAt(object));
    this.#idsMadeAtFirst = this.ids.made;
    this.#initial = new Map(this.#objects);
    this.#file = file;
    const kept = file?.read<Stored>(this.#setup.kind, this.#traits.keyOf) ?? [];
    for (const object of kept) {
      this.#objects.set(this.#traits.keyOf(object), object);
    }
    const changed = kept.map(this.#traits.changedAt);
    this.times = new TimesOfChanges(this.#setup.clock, [...this.#timesAtFirst, ...changed]);
    this.forgetDerived();
  }

  /** Copies, for those who look from outside. */
  all(): Stored[] {
    return structuredClone([...this.#objects.values()]);
  }

  live(): Stored[] {
    return [...this.#objects.values()].filter(({ deleted }) => !deleted);
  }

  /** The live ones that reading shows, where it shows one once it is `lagMs` old. */
  readable(lagMs: number): Stored[] {
    return this.live().filter((object) => this.ageOf(object) >= lagMs);
  }

  /** How old an object is, in milliseconds. */
  ageOf(object: { readonly created_at: string }): number {
    return this.#setup.clock.ageOf(object);
  }

  /** Finds deleted ones too. */
  find(key: string): Stored | undefined {
    return this.#objects.get(key);
  }

  /** Finds deleted ones too. Throws the answer when there is none. */
  get(key: string): Stored {
    const object = this.find(key);
    if (!object) {
      throw this.#traits.notFound(key);
    }
    return object;
  }

  /** Throws the answer when there is none, or no longer. */
  getLive(key: string): Stored {
    const object = this.get(key);
    if (object.deleted) {
      throw this.#traits.notFound(key);
    }
    return object;
  }

  /** Throws the answer when reading shows none, where it shows one once it is `lagMs` old. */
  getReadable(key: string, lagMs: number): Stored {
    const object = this.getLive(key);
    if (this.ageOf(object) < lagMs) {
      throw this.#traits.notFound(key);
    }
    return object;
  }

  /** Puts everything back to where it started. */
  clear(): void {
    this.#objects = new Map(this.#initial);
    this.times = new TimesOfChanges(this.#setup.clock, this.#timesAtFirst);
    this.ids.goOnAfter(this.#idsMadeAtFirst);
    this.#changeAll();
  }

  snapshot(): KindSnapshot {
    return { objects: this.all(), idsMade: this.ids.made };
  }

  /** Has the objects of a snapshot in the place of all that there are. */
  restore({ objects, idsMade }: KindSnapshot): void {
    // A snapshot is of this store, whatever its text says.
    const kept = objects as readonly Stored[];
    this.#objects = new Map(kept.map((each) => [this.#traits.keyOf(each), each]));
    this.times = new TimesOfChanges(this.#setup.clock, kept.map(this.#traits.changedAt));
    this.ids.goOnAfter(idsMade);
    this.#changeAll();
  }

  #changeAll(): void {
    this.forgetDerived();
    this.#file?.replace(this.#setup.kind, new Map(this.#changed()));
  }

  /** Forgets what was made of the objects, when all of them are others. */
  protected forgetDerived(): void {
    for (const index of this.#indexes) {
      index.clear();
    }
  }

  /** An index of the objects by a value; undefined for those that are not to be found by it. */
  protected indexBy(foundBy: (object: Stored) => string | undefined): ObjectIndex<Stored> {
    const index = new ObjectIndex(() => this.#objects, foundBy);
    this.#indexes.push(index);
    return index;
  }

  /** Milliseconds since 1970, by the clock of the emulator. */
  protected time(): number {
    return this.#setup.clock.milliseconds();
  }

  protected get ids(): IdSource {
    return this.#setup.ids;
  }

  /** An id that no object has, of random or seeded bytes. */
  protected newId(of: (bytes: Buffer) => string, count = 9): string {
    const id = givenIdOf(this.#setup.kind) ?? of(this.ids.bytes(count));
    return this.find(id) ? this.newId(of, count) : id;
  }

  protected saveNew(object: Stored): Stored {
    if (this.#setup.isClosed) {
      throw insufficientPermissions("write");
    }
    return this.save(object);
  }

  protected save(object: Stored): Stored {
    const key = this.#traits.keyOf(object);
    const kept = structuredClone(object);
    for (const index of this.#indexes) {
      index.replace(key, this.#objects.get(key), kept);
    }
    this.#objects.set(key, kept);
    this.#file?.put(this.#setup.kind, key, kept);
    return object;
  }

  /** Leaves out those that are as they were at the start: they come from there again. */
  #changed(): [key: string, object: Stored][] {
    return [...this.#objects].filter(([key, object]) => this.#initial.get(key) !== object);
  }
}
