/** A session is there, and may permit more than the program says, or something else. */
export class NotAsDeclaredError extends Error {
  constructor(
    readonly id: string,
    /** The inputs that it does not have as declared. */
    readonly names: readonly string[],
    /** Whether it was just created. */
    readonly isNew: boolean,
  ) {
    super(`the session ${id} is not as declared: ${names.join(", ")}`);
  }
}
