/**
 * Who names an object by a text of the program, and which objects are to be replaced. Pulumi knows of neither where a
 * text stands in the place of an output, and says them in any order.
 */
export class NamedByText {
  readonly #namedBy = new Map<string, Set<string>>();
  readonly #replaced = new Set<string>();

  /**
   * @param notice Says what becomes of who names an object that is to be replaced.
   * @param notify Gets each notice once.
   */
  constructor(
    private readonly notice: (who: string, what: string) => string,
    private readonly notify: (notice: string) => void,
  ) {}

  /** Notes that somebody names an object by a text. */
  named(who: string, what: string): void {
    const names = this.#namedBy.get(what) ?? new Set();
    this.#namedBy.set(what, names);
    if (!names.has(who)) {
      names.add(who);
      this.#say(who, what);
    }
  }

  /** Notes that an object is to be replaced. */
  replaced(what: string): void {
    if (!this.#replaced.has(what)) {
      this.#replaced.add(what);
      for (const who of this.#namedBy.get(what) ?? []) {
        this.#say(who, what);
      }
    }
  }

  #say(who: string, what: string): void {
    if (this.#replaced.has(what)) {
      this.notify(this.notice(who, what));
    }
  }
}
