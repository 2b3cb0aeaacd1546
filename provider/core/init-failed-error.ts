import { UserError } from "./user-error";

/** An object that exists and is not known to be as declared. A host keeps it in the state by these members. */
export class InitFailedError extends UserError {
  readonly reasons: string[];

  constructor(
    readonly id: string,
    readonly properties: object,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(reason, options);
    this.reasons = [this.message];
  }

  /** The same error with more that the state needs. */
  withProperties(more: object): InitFailedError {
    return new InitFailedError(this.id, { ...this.properties, ...more }, this.message, {
      cause: this.cause,
    });
  }
}
