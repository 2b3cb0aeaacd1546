import { inertText } from "./inert";

/**
 * An error whose message is meant for the person who runs Pulumi, and safe to print whatever it quotes.
 *
 * Pulumi shows the message beside the resource. After a failed `check`, `diff`, `read` or `delete` its host
 * also prints the error as a string followed by the stack, which here makes a single line.
 */
export class UserError extends Error {
  constructor(message: string) {
    super(inertText(message));
    this.stack = this.message.split("\n", 1)[0] ?? "";
  }

  override toString(): string {
    return "pulumi-composio";
  }
}
