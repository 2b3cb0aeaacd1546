import type { Failure } from "../core/resource";
import type { ComposioApi } from "./api";

/** A question that a program may ask of Composio, in a form that every host can serve. */
export interface FunctionDefinition<Args, Result> {
  /** The name in programs, such as `getMcpServer`. */
  readonly name: string;
  /** Says what is looked up, for the message of an error. */
  what(args: Args): string;
  /** Finds the mistake that no single argument shows. */
  mistake?(args: Args): Failure | undefined;
  /** @throws UserError when Composio has no such thing. */
  ask(api: ComposioApi, args: Args): Promise<Result>;
}
