import type { Failure } from "./resource";

/** An argument of a function. */
export interface Argument {
  /** A text that is not empty, a part of one, which may be empty, a list of texts, or true or false. */
  readonly type: "text" | "part" | "texts" | "flag";
  readonly isRequired?: true;
  /** The value that means the same as leaving the argument out. */
  readonly default?: boolean;
}

/** A question that a program may ask of the service, in a form that every host can serve. */
export interface FunctionDefinition<Args, Result, Api> {
  /** The name in programs, such as `getMcpServer`. */
  readonly name: string;
  /** All arguments, by their names. */
  readonly takes: Readonly<Record<string, Argument>>;
  /** Says what is looked up, for the message of an error. */
  what(args: Args): string;
  /** Finds the mistake that no single argument shows. */
  mistake?(args: Args): Failure | undefined;
  /** @throws UserError when the service has no such thing. */
  ask(api: Api, args: Args): Promise<Result>;
}
