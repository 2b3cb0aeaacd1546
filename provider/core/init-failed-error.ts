import { UserError } from "./user-error";

/** A server that exists but is not known to be as declared. Pulumi keeps it in the state by these fields. */
export class InitFailedError extends UserError {
  readonly reasons: string[];

  constructor(
    readonly id: string,
    readonly properties: object,
    reason: string,
  ) {
    super(reason);
    this.reasons = [this.message];
  }

  /** The same error with more that the state needs. */
  withProperties(more: object): InitFailedError {
    return new InitFailedError(this.id, { ...this.properties, ...more }, this.message);
  }
}
