/** Finds the objects that have a value without a look at the others. It is built when it is asked for the first time. */
export class ObjectIndex<Stored> {
  readonly #objects: () => Iterable<readonly [key: string, object: Stored]>;
  readonly #foundBy: (object: Stored) => string | undefined;
  #byValue: Map<string, Map<string, Stored>> | undefined;

  /** @param foundBy The value that an object is found by; undefined for one that is not to be found. */
  constructor(
    objects: () => Iterable<readonly [key: string, object: Stored]>,
    foundBy: (object: Stored) => string | undefined,
  ) {
    this.#objects = objects;
    this.#foundBy = foundBy;
  }

  of(value: string): Stored[] {
    return [...(this.#built().get(value)?.values() ?? [])];
  }

  countOf(value: string): number {
    return this.#built().get(value)?.size ?? 0;
  }

  /** Takes an object in the place of the one that had its key before. */
  replace(key: string, before: Stored | undefined, after: Stored): void {
    const byValue = this.#byValue;
    if (!byValue) {
      return;
    }
    const [old, value] = [before && this.#foundBy(before), this.#foundBy(after)];
    if (old !== undefined && old !== value) {
      byValue.get(old)?.delete(key);
    }
    add(byValue, value, key, after);
  }

  /** Forgets all, and is built of what there is then. */
  clear(): void {
    this.#byValue = undefined;
  }

  #built(): Map<string, Map<string, Stored>> {
    if (!this.#byValue) {
      this.#byValue = new Map();
      for (const [key, object] of this.#objects()) {
        add(this.#byValue, this.#foundBy(object), key, object);
      }
    }
    return this.#byValue;
  }
}

function add<Stored>(
  byValue: Map<string, Map<string, Stored>>,
  value: string | undefined,
  key: string,
  object: Stored,
): void {
  if (value === undefined) {
    return;
  }
  const found = byValue.get(value) ?? new Map<string, Stored>();
  byValue.set(value, found.set(key, object));
}
