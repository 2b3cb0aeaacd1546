/** The fate of an object that somebody names by a text. */
export type Fate = "replaced" | "deleted";

/**
 * Who names an object by a text of the program, and which objects are lost. Pulumi knows of neither where a text stands
 * in the place of an output, and says them in any order.
 */
export class NamedByText {
  readonly #namedBy = new Map<string, Set<string>>();
  readonly #lost = new Map<string, Fate>();
  readonly #warningOf: (who: string, what: string, fate: Fate) => string;
  readonly #warn: (warning: string) => void;

  /**
   * @param warningOf Says what becomes of who names an object that is lost.
   * @param warn Gets each warning once.
   */
  constructor(warningOf: (who: string, what: string, fate: Fate) => string, warn: (warning: string) => void) {
    this.#warningOf = warningOf;
    this.#warn = warn;
  }

  /** Notes that somebody names an object by a text. */
  named(who: string, what: string): void {
    const names = this.#namedBy.get(what) ?? new Set();
    this.#namedBy.set(what, names);
    if (!names.has(who)) {
      names.add(who);
      this.#say(who, what);
    }
  }

  /** Notes that an object is to be replaced, or was deleted. The delete of a replacement is not another loss. */
  lost(what: string, fate: Fate): void {
    if (!this.#lost.has(what)) {
      this.#lost.set(what, fate);
      for (const who of this.#namedBy.get(what) ?? []) {
        this.#say(who, what);
      }
    }
  }

  #say(who: string, what: string): void {
    const fate = this.#lost.get(what);
    if (fate !== undefined) {
      this.#warn(this.#warningOf(who, what, fate));
    }
  }
}
