import type { Emulator, Fault } from "composio-emulator";
import type { FieldTable, Properties } from "../../provider/core/resource";
import type { z } from "../../provider/core/zod";

/** An input, in an object that has it. */
export interface FieldSample {
  /** The inputs that the program declares beside the sample's inputs, or in their place; undefined takes one out. */
  given?: Properties;
  /** Another value, which replaces the object if the service takes the input in a create only. */
  to: unknown;
  /** A change of it does nothing to an object that is there. */
  inCreateAlone?: true;
  /** Other values, each by what is other about it, which replace the object although not every change does. */
  replacing?: Record<string, unknown>;
  /** The value that the object has once the program no longer sets the input, unless the program has to set it. */
  removed: "same" | "refused" | { is: unknown };
  /** That takes a new object. */
  removalReplaces?: true;
  /** The change that somebody else makes to the object, and the value that the input then has. */
  elsewhere?: { change: object; shows: unknown /** That takes a new object. */; replaces?: true };
}

/** All that the tests of every resource need to know of one. */
export interface Sample {
  definition: { fields: FieldTable; computed: readonly string[]; schema(): z.AnyZodObject };
  /** The inputs that a program may declare. */
  inputs: Properties;
  fields: Record<string, FieldSample>;
  /** The things that go wrong after a create, so that the object is there and is not known to be as declared. */
  incomplete: {
    what: string;
    given?: Properties;
    faults: Fault[];
    /** The inputs that the object has not got, so that the state leaves them out. */
    undone?: readonly string[];
  }[];
  /** Inputs with a secret in all places that take one, and the operations of the API that they are sent to. */
  secrets?: {
    inputs: Properties;
    values: string[];
    writes: Record<"create" | "update", Fault["operation"]>;
  };
  /** The warnings that the provider may give of a change, although nothing is wrong. */
  warnings?: RegExp;
  /** The objects that the emulator has and that are not deleted, without the time of their last change. */
  live(emulator: Emulator): { id: string }[];
  change(emulator: Emulator, id: string, change: object): void;
  remove(emulator: Emulator, id: string): void;
}
