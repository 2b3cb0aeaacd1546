import type { ComposioError } from "../composio/errors";
import type { Change, Operation, Properties, ResourceDefinition } from "../core/resource";
import type { ComposioRun } from "../run/composio-run";
import type { ObjectsOfRun } from "../run/objects-of-run";
import type { Adoption } from "./adopt";
import type { CreationOfKind } from "./creation-by-list";
import type { Endpoint } from "./endpoint";
import type { Query } from "./endpoint-definition";
import type { ImportOfKind } from "./import-of-kind";
import type { InTheWay } from "./in-the-way";
import type { UpdateSteps } from "./settle-update";
import type { Upsert, UpsertOfId } from "./upsert";

/** The members that the core asks of a kind, and that the engine takes over as they are. */
type OfCore<Run, Inputs extends Properties, Remote extends { id: string }> = ResourceDefinition<
  Run,
  Inputs,
  Remote
>;
type Needed = "kind" | "label" | "fields" | "schema" | "computed" | "outputs";
type Offered =
  | "resolve"
  | "validate"
  | "preflight"
  | "watched"
  | "secrets"
  | "secretInputs"
  | "said"
  | "follows"
  | "importedInputs"
  | "nameOf"
  | "alike"
  | "complete"
  | "sentWith"
  | "deleteBeforeReplace"
  | "lacks";

/**
 * A kind of resource that is one object of Composio: what only this kind has. The engine does the rest. Eight members have
 * to be given; each of the others stands for a way in which objects of this kind differ from most.
 */
export interface ObjectDefinition<
  Api extends object,
  Inputs extends Properties,
  Remote extends { id: string },
  Run = ComposioRun<Api>,
> extends Pick<OfCore<Run, Inputs, Remote>, Needed>,
    Partial<Pick<OfCore<Run, Inputs, Remote>, Offered>> {
  endpoint(api: Api): Endpoint<Remote>;
  /** The part of a create that only this kind has: what is unique, what is evidence, how it is sent. */
  creation(run: Run, inputs: Inputs): CreateOfKind<Api, Remote> | Promise<CreateOfKind<Api, Remote>>;

  /**
   * The key of creates that wait for one another, because the second has to know what the first has made. Those of one
   * name do so, unless given.
   */
  createsOneAtATime?(inputs: Inputs): string;
  /** Adopts what is in the way of a create. A kind without it adopts nothing. */
  adoption?(run: Run, inputs: Inputs): AdoptionOfKind<Inputs, Remote>;
  /** Makes sure that a create may begin. */
  beforeCreate?(run: Run, inputs: Inputs): Promise<void>;
  /** Frees the name that another object has. @returns Whether the create may be tried again. */
  makesWay?(run: Run, inputs: Inputs, error: unknown, tries: number): Promise<boolean>;
  /**
   * Does what has to come after a create or an adoption.
   *
   * @returns The object as it is then.
   */
  afterCreate?(run: Run, inputs: Inputs, remote: Remote, isAdopted: boolean): Promise<Remote>;
  /** The inputs that `afterCreate` alone brings about and that nothing shows, so that they are undone where it fails. */
  doneAfterCreate?: readonly string[];

  /** Finds an object in another way than by the endpoint's `find`. */
  find?(run: Run, id: string): Promise<Remote | undefined>;
  /** Completes an object that was found by what the catalogue says of it. */
  afterFind?(run: Run, remote: Remote, known: Properties): Promise<Remote>;
  /** Whether the key sees the project of the object, by something else of it. Nothing can say so, unless given. */
  seesProject?(run: Run, known: Properties): Promise<boolean | undefined>;

  /** Sends the body of an update, with the inputs that changed. A kind without it has `write` or `send`. */
  patch?(api: Api, id: string, body: Properties): Promise<Remote>;
  /**
   * Sends an update by other requests than that one. They are settled together where an answer is lost.
   *
   * @param what The words of messages for the object, with its id.
   */
  write?(run: Run, change: Change<Inputs>, what: string): Promise<Remote>;
  /**
   * Sends an update in another way.
   *
   * @param patch Sends `patch` or `write`, and settles it where the answer is lost.
   */
  send?(
    run: Run,
    change: Change<Inputs>,
    steps: UpdateSteps<Remote>,
    patch: () => Promise<Remote>,
  ): Promise<Remote>;
  /** Whether the answer of `send` shows that the update was taken: the kind looks at more than what was sent. */
  readonly sendsUntilTaken?: true;
  /** Does what has to come after an update that the object shows. */
  afterUpdate?(run: Run, change: Change<Inputs>, remote: Remote): Promise<Remote> | Remote;

  /**
   * Says what somebody would lose by a delete, and what to do. `forceDestroy` in the state lifts it.
   *
   * @returns Undefined where nobody would.
   */
  guardDelete?(run: Run, id: string, known: Properties): Promise<string | undefined>;
  deleteQuery?(known: Properties): Query;
  /** Says that an object stays in Composio, which documents no delete of this kind: the state forgets it then. */
  whenItStays?(id: string, known: Properties): string;
  afterDelete?(run: Run, id: string, known: Properties): void;

  /** Tells what a change does that its diff does not show, and notes it for the rest of the run. */
  noteChange?(run: Run, id: string, olds: Properties, news: Inputs, isReplaced: boolean): void;
  /** The words of messages for an object with its id; the label and the id unless given. */
  whatIs?(id: string, name: unknown): string;
  /** How the command line finds objects for an import, and what it says of them. */
  imports?: ImportOfKind<Api, Remote>;
  /** The words for an object that is in the way of a create. An upsert has to have them. */
  inTheWay?: InTheWay;
  /** Says which key the requests take, and what it has to be allowed, for a 401 and a 403. */
  keyAdvice?: string;
  /** Advises what to do after an error, where the kind knows better than any. */
  nextStep?(
    operation: Operation,
    error: ComposioError,
    name: string,
    objects: ObjectsOfRun,
  ): string | undefined;
  /** Says what an object has that is not as declared although Composio has taken it. */
  explainNotAsDeclared?(operation: Operation, what: string, error: NotAsDeclaredError): string;
}

/** A create of a kind: one that makes an object, or one that finds what is there. */
export type CreateOfKind<Api extends object, Remote extends { id: string }> =
  | CreationOfKind<Api, Remote>
  | Upsert<Remote>
  | UpsertOfId<Remote>;

/** The part of an adoption that a kind gives, where it differs from most. */
export type AdoptionOfKind<Inputs extends Properties, Remote extends { id: string }> = Partial<
  Omit<Adoption<Inputs, Remote>, "fields" | "outputs" | "sentWith" | "complete" | "isWanted">
> & {
  /** Whether what the program asks for may be this one. */
  isIt?(existing: Remote): boolean;
};

/** An object is there, and has something else than the program says although Composio has taken what was sent. */
export class NotAsDeclaredError extends Error {
  constructor(
    readonly id: string,
    /** The inputs that it does not have as declared. */
    readonly names: readonly string[],
    /** Whether it was just created. */
    readonly isNew: boolean,
  ) {
    super(`${id} is not as declared: ${names.join(", ")}`);
  }
}
