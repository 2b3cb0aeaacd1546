import { sanitizeText } from "./sanitize";

/**
 * An error whose message is meant for the person who runs the program, and safe to print whatever it quotes.
 *
 * The engine shows the message beside the resource. After a failed `check`, `diff`, `read` or `delete` one of the hosts
 * also prints the error as a string followed by the stack, which here makes a single line.
 */
export class UserError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(sanitizeText(message), options);
    this.stack = this.message.split("\n", 1)[0] ?? "";
  }

  override toString(): string {
    return "pulumi-composio";
  }
}
