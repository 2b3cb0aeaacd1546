const PREFIX = "pc-acceptance";
const HOUR_MS = 3_600_000;

/** The names of the objects of one run. Each begins with the same prefix and the time of the run. */
export class Names {
  readonly #start: string;

  constructor(startedAt = Date.now()) {
    this.#start = `${PREFIX}-${Math.floor(startedAt / 1000).toString(36)}-`;
  }

  /** A name that every kind of object may have. @param tag Up to 9 letters and digits. */
  of(tag: string): string {
    return this.#start + tag;
  }

  /** The same as the slug of a custom toolkit. */
  slug(tag: string): string {
    return this.of(tag).replaceAll("-", "_");
  }

  /** Whether an object with this name is of this run, or left over from one that began more than an hour ago. */
  mayDelete(name: string): boolean {
    const plain = name
      .toLowerCase()
      .replace(/^custom_/, "")
      .replaceAll("_", "-");
    const start = /^pc-acceptance-([0-9a-z]{6})-/.exec(plain)?.[1];
    const ageMs = start === undefined ? 0 : Date.now() - Number.parseInt(start, 36) * 1000;
    return plain.startsWith(this.#start) || ageMs > HOUR_MS;
  }
}
