import type { Identity } from "./identity";
import type { Path } from "./secret-inputs";
import type { Properties, Value } from "./values";
import type { z } from "./zod";

export type { Properties };

/** The effect of a change of an input on an object. */
export type Effect = "none" | "update" | "replace";

/** One input. It is a row in the one table of its resource. */
export interface Field {
  /** The name in the service's API. */
  readonly api: string;
  /** The service takes it only in a create, so a change replaces the resource. */
  readonly createOnly?: true;
  /** How it is sent, shown and compared, where that is more than a value as it is or a set of ids. */
  readonly value?: Value;
  /** The paths of parts, such as `managedAppId`, whose change replaces the resource by itself. */
  readonly replacing?: readonly string[];
  /** The value that means the same as leaving the input out. */
  readonly default?: boolean;
  /** No request changes it, and a new object cannot take its place: how a program gets on, which refuses a change. */
  readonly fixed?: string;
  /** Left alone until the program sets it. */
  readonly managedOnceSet?: true;
  /** The value of a resource that is created without it. An input that is removed goes back to this. */
  readonly whenRemoved?: unknown;
  /** A list of slugs, which the service may complete, and spell in another case. */
  readonly slugs?: true;
  /**
   * Says what a change does, for an input of several parts. Either value may be undefined, and parts unknown.
   *
   * @param state What the state holds of the object.
   */
  readonly effect?: (before: unknown, after: unknown, state: Properties) => Effect;
  /** Never reported by the service, or only masked: the state holds what the program declares. */
  readonly unreported?: true;
  /** It has the default name, in the place of an input `name`. */
  readonly isName?: true;
  /** Not a property of the object in the service: it decides what this package does, and stands in the state. */
  readonly local?: true;
}
export type FieldTable = Readonly<Record<string, Field>>;

/** A mistake in the inputs: a path such as `authConfigIds[1]`, and what is wrong with it. */
export interface Failure {
  property: string;
  reason: string;
}

export type Operation = "create" | "read" | "update" | "delete" | "look up";

/** The change that an update has to bring about. */
export interface Change<Inputs> {
  id: string;
  /** The properties of the object in the state. */
  olds: Properties;
  /** The inputs, completed where the service needs more than is declared. */
  wanted: Inputs;
  /** The inputs to send: those that changed, and those that go with them. */
  sent: readonly string[];
}

/** An object of the service that has just come to be the resource's own. */
export interface Created<Remote> {
  remote: Remote;
  /** The properties that the state has to hold beside the outputs. */
  more?: Properties;
}

/** The words of messages that belong to the service, or to what tells of it. */
export interface Words {
  /** The name of the service. */
  readonly service: string;
  /** Says which inputs an object has otherwise than a create has asked for. */
  createdOtherwise(what: string, names: readonly string[]): string;
  /** Says which inputs an object has otherwise than declared, and than an update was to change. */
  changedElsewhere(what: string, names: readonly string[]): string;
}

/**
 * A kind of resource: what the core cannot know of it. `Context` is what the steps of one run share; the core only
 * passes it on.
 */
export interface ResourceDefinition<Context, Inputs extends Properties, Remote extends { id: string }> {
  /** The name in programs, such as `McpServer`. */
  readonly kind: string;
  /** The name in messages, such as `MCP server`. */
  readonly label: string;
  readonly words: Words;
  readonly fields: FieldTable;
  /** Gives the schema of the inputs. Called with the first change, because it brings zod. */
  schema(): z.AnyZodObject;
  /**
   * Completes and normalises the inputs before they are checked: a default name, a slug in lower case.
   *
   * @param olds The inputs that the last `check` returned, empty for a new resource.
   * @param identity What a default name is made of.
   * @param secrets Where the program's own values are secret, as far as the host is told.
   * @returns The inputs that are to stand in the place of the given ones.
   */
  resolve?(
    olds: Properties,
    news: Properties,
    identity: Identity | undefined,
    secrets: readonly Path[],
  ): Properties;
  /**
   * Finds the mistakes that no single input shows. Values that a preview does not know yet may be among them.
   *
   * @param olds The inputs that the last `check` returned, empty for a new resource.
   */
  validate?(news: Properties, olds: Properties): Failure[];
  /** Asks the service about valid inputs, where the settings allow it. */
  preflight?(context: Context, olds: Properties, news: Properties): Promise<Failure[]>;
  /** The outputs that only the service sets. All of them are there, unless a create stayed incomplete. */
  readonly computed: readonly string[];
  /** The outputs that are drift when they move, beside the inputs that the program manages. */
  readonly watched: readonly string[];
  /** The outputs that are secret, whatever the inputs are. */
  readonly secrets?: readonly string[];
  /**
   * Gives the object's fields the names of properties.
   *
   * @param known What was known before. It still holds where the service no longer says it.
   */
  outputs(remote: Remote, known: Properties): Properties;
  /** The inputs that are secret whatever the program says, as paths such as `custom.credentials`. */
  readonly secretInputs?: readonly string[];
  /** The parts of inputs that messages may say, as paths in which `*` stands for every key. */
  readonly said?: {
    /** The inputs that no message quotes; `secretInputs` unless given. */
    readonly hidden?: readonly string[];
    /** The inputs that are URLs, of which messages quote the host alone. */
    readonly urls?: readonly string[];
    /** Parts of secret inputs that are words of the service, and no secret. */
    readonly shown?: readonly string[];
  };
  /**
   * The inputs that an output follows: an update that leaves them alone leaves the output, and where one of them is
   * secret, so is the output. An output of `computed` that is not named here may move with every update.
   */
  readonly follows?: Readonly<Record<string, readonly string[]>>;
  /** Gives the inputs that declare an object as it is, none of them secret; those unlike a new one's, unless given. */
  importedInputs?(context: Context, remote: Remote): Properties | Promise<Properties>;
  /** The words of messages for the object. */
  nameOf(properties: Properties): string | undefined;
  /**
   * Names the inputs that an object fulfils although its state says them in another way.
   *
   * @param state What the state holds of the object.
   */
  alike?(state: Properties, news: Properties): readonly string[];
  /**
   * Finds the input that an object does not fulfil and that only its create could have. Each update of it applies what it
   * can, and fails with the reason.
   *
   * @param state What the state holds of the object.
   */
  lacks?(state: Properties, news: Properties): Failure | undefined;
  /** Notes what `diff` learns of an object before anything is changed. */
  claim?(context: Context, id: string, olds: Properties, news: Inputs, isReplaced: boolean): void;
  /**
   * Completes the inputs by what the service needs beside them.
   *
   * @param sent The inputs that are to be sent.
   */
  complete?(context: Context, inputs: Inputs, sent: readonly string[]): Promise<Inputs>;
  /** The inputs that are sent where these changed; these alone unless given. */
  sentWith?(changed: string[], inputs: Inputs): string[];
  create(context: Context, inputs: Inputs): Promise<Created<Remote>>;
  /** The part of the service that the key of the object sees, in the words of messages. */
  place(context: Context): string;
  /** Undefined where the object is gone, by the service's word about this object. */
  find(context: Context, id: string, known: Properties): Promise<Remote | undefined>;
  update(context: Context, change: Change<Inputs>): Promise<Remote>;
  delete(context: Context, id: string, known: Properties): Promise<void>;
  /** Whether the old object has to go before the one that replaces it is created. */
  deleteBeforeReplace(olds: Properties, news: Properties): boolean;
  /** Gets what the user should know although nothing failed. */
  warn(context: Context, warning: string): void;
  /** Takes out of a text what no message may hold, whichever resource it is about, such as a key. */
  redact?(context: Context, text: string): string;
  /**
   * Makes an error of the service one for people.
   *
   * @param name What messages call the object.
   * @returns Undefined for an error of another kind.
   */
  explain(context: Context, operation: Operation, name: string, error: unknown): Error | undefined;
  /** The id of an object that a failed create has left without a description. */
  incompleteId(error: unknown): string | undefined;
  /** The inputs that such a create has not brought about: the state leaves them out, so that the next update does. */
  undoneInputs?(error: unknown): readonly string[];
}
