import { ComposioError } from "../composio/errors";
import type { ServiceClock } from "../composio/service-clock";
import type { TimeBudget } from "../composio/time-budget";
import type { ObjectsOfRun } from "../run/objects-of-run";
import type { Before, Evidence } from "./evidence";

/** An object that a create was answered with. */
export interface Answered<Remote> {
  id: string;
  /** Undefined where the answer does not describe it. */
  remote?: Remote | undefined;
  /** The service's clock, as far as the answer says it. */
  clock: ServiceClock | undefined;
  /** When the create was first sent, by `now()`. */
  sentAt?: number;
  /** Whether the answer says that it is new, or that it was there before. */
  isNew?: boolean | undefined;
}

/** The objects that have the name, the slug or the place of a new object. */
export interface Found<Remote> {
  found: readonly Remote[];
  /** Whether nothing is left out. Only then there is no other. */
  isWhole: boolean;
  clock?: ServiceClock | undefined;
}

/** The things that a create needs of the run, beside what the kind says. */
export interface CreateSteps {
  /** The objects of this kind that resources of the program have. */
  objects: ObjectsOfRun;
  budget: TimeBudget;
  warn(warning: string): void;
}

/** The part of a create that one kind of object has of its own. */
export interface Creation<Remote extends { id: string }> extends Evidence<Remote> {
  /** The name of the kind in messages, such as `MCP server`. */
  label: string;
  /** The words of messages for the new object, such as `the MCP server "support"`. */
  what: string;
  /** The words of messages for an object that is in the way; its id unless given. */
  whatIs?(remote: Remote): string;
  /** The name that the run holds the object by; its id unless given. */
  nameInRun?: string | undefined;
  /**
   * - `unique`: Composio lets one object have the name, the slug or the place, so that a second POST is refused, or means
   *   the same.
   * - `default`: a second POST makes a second object. The name is one that others ask for by accident alone, so that it
   *   is sent again where nothing has the name.
   * - `given`: a second POST makes a second object, and others may have the name, or there is none. It is not sent again.
   */
  name: "unique" | "default" | "given";
  /** Whether an error says that the name or the place is taken. */
  isTaken?(error: ComposioError): boolean;
  post(budget: TimeBudget): Promise<Answered<Remote>>;
  /** Reads the new object, where the answer to a create does not describe all of it; by its id unless given. */
  complete?(answered: Answered<Remote>, budget: TimeBudget): Promise<Remote>;
  /** Left out where nothing finds an object without its id. */
  look?(budget: TimeBudget): Promise<Found<Remote>>;
  /** Asks before the first POST what is there, where no unique name makes that needless, and waits no longer than that. */
  before?(limitMs: number): Promise<Before>;
  /** Advises what to do where Composio answers with an object that was there before. */
  advice(id: string): string;
  /**
   * Of a default name: deletes a second object that the same create has certainly made.
   *
   * @returns Whether it is gone. One that somebody uses stays.
   */
  removeTwin?(twin: Remote): Promise<boolean>;
}

/** A create of which the engine knows how messages call the object. */
export type Unnamed<OfCreation> = Omit<OfCreation, "label" | "what" | "nameInRun">;

/** An object that is in the way of a create, in words. */
export interface Existing {
  id: string;
  /** The words of messages for it. */
  what: string;
}

/** The name, the slug or the place of a new object is taken, by what was there or by what an earlier attempt has made. */
export class TakenError extends ComposioError {
  override readonly name = "TakenError";

  constructor(
    error: ComposioError,
    /** Empty where nobody can say what has it. */
    readonly existing: readonly Existing[],
    /** Whether an earlier attempt of the same create may have made it. */
    readonly mayBeOurs = false,
  ) {
    super(error.details, { cause: error });
  }

  /** The end of a message that says whose the object may be. */
  get doubt(): string {
    return this.mayBeOurs ? " An earlier attempt of this create may have made it, which nothing proves." : "";
  }
}

/** A create was answered with an object that may be another's, and that nothing describes. The state must not hold it. */
export class UnprovenCreateError extends ComposioError {
  override readonly name = "UnprovenCreateError";

  constructor(
    readonly id: string,
    error: ComposioError,
  ) {
    super(error.details, { cause: error });
  }
}

/** The outcome of a create. */
export type Outcome<Remote> = { made: Remote } | { inTheWay: readonly Remote[]; error: Error };
