/** An answer of the service, whatever it is. */
export class Answer {
  constructor(
    readonly request: string,
    readonly status: number,
    readonly body: unknown,
  ) {}

  get isSuccess(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  /** The value at a path such as `error.slug`, undefined where there is none. */
  at(path: string): unknown {
    return path
      .split(".")
      .reduce<unknown>((value, name) => (value as Record<string, unknown> | null)?.[name], this.body);
  }

  /**
   * The text at a path.
   *
   * @throws Error unless there is one.
   */
  text(path: string): string {
    const value = this.at(path);
    if (typeof value !== "string" || value === "") {
      throw new Error(`${this.request} answered no text ${path}`);
    }
    return value;
  }

  /**
   * The elements of the list at a path.
   *
   * @throws Error unless there is one: without it nobody knows whether there is nothing.
   */
  list(path: string): Record<string, unknown>[] {
    const value = this.at(path);
    if (!Array.isArray(value)) {
      throw new Error(`${this.request} answered no list ${path}`);
    }
    return value;
  }

  /** @throws Error unless it succeeded. */
  orFail(): this {
    if (!this.isSuccess) {
      throw new Error(`${this.request} answered ${this.status}: ${this.at("error.message") ?? "no message"}`);
    }
    return this;
  }
}
