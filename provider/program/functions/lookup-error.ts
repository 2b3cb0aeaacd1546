import { inspect } from "node:util";
import { RunError } from "@pulumi/pulumi";
import { sanitizeText } from "../../core/sanitize";

/** Why a look-up failed, for the person who runs Pulumi. It ends the program without a stack, and is safe to print. */
export class LookupError extends RunError {
  constructor(message: string, cause: unknown) {
    super(sanitizeText(message));
    this.cause = cause;
  }

  /** Pulumi inspects an error together with its promises, which took half a minute with all that hangs on them. */
  [inspect.custom](): string {
    return this.message;
  }
}
