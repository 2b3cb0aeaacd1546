/** A long run asks for many addresses once. The oldest are forgotten. */
const MAX_REMEMBERED = 1_000;

/** Answers reads for a time as they were answered before a write, as a cache on the way does. */
export class StaleReads {
  #last = new Map<string, string>();
  #shown: ReadonlyMap<string, string> | undefined;

  /** Remembers what a read was answered. */
  note(url: string, json: string): void {
    this.#last.delete(url);
    this.#last.set(url, json);
    const [oldest = url] = this.#last.keys();
    if (this.#last.size > MAX_REMEMBERED) {
      this.#last.delete(oldest);
    }
  }

  /** Answers what was asked before as it was then, until a time has come. */
  async begin(time: Promise<boolean>): Promise<void> {
    const shown = new Map(this.#last);
    this.#shown = shown;
    await time;
    if (this.#shown === shown) {
      this.#shown = undefined;
    }
  }

  /** Undefined where a read is to be answered as things are. */
  answerTo(url: string): string | undefined {
    return this.#shown?.get(url);
  }

  clear(): void {
    this.#last.clear();
    this.#shown = undefined;
  }
}
