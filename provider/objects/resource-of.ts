import { ComposioError, IncompleteCreateError } from "../composio/errors";
import { bodyOf } from "../core/fields";
import type { Change, Operation, Properties, ResourceDefinition, Words } from "../core/resource";
import { sanitizeLine } from "../core/sanitize";
import { UserError } from "../core/user-error";
import { DoubtfulAbsenceError } from "../run/absences";
import type { ComposioRun, RunSteps } from "../run/composio-run";
import type { Adoption } from "./adopt";
import { createObject } from "./create-object";
import { explainDoubtfulAbsence, explainError, placeOf } from "./explain";
import { whoOfProgramHas } from "./in-the-way";
import { nextStepOfKind } from "./next-step";
import { NotAsDeclaredError, type ObjectDefinition } from "./object-definition";
import { claimObject, namesOf } from "./owner";
import { remove, removeIfPossible } from "./remove";
import { sendUpdate, stepsOfUpdate, untilTaken } from "./settle-update";
import { withArticle } from "./wording";

/** The words of messages that belong to Composio, and to what tells of it. */
const WORDS: Words = {
  service: "Composio",
  createdOtherwise: (what, names) =>
    `Composio did not create ${what} as declared: look at its ${names.join(", ")}.`,
  changedElsewhere: (what, names) =>
    `Composio shows another ${names.join(", ")} of ${what} than the program declares, which this update has not changed: ` +
    "somebody else may have. `pulumi preview` shows what the next `pulumi up` brings back.",
};

/** A resource that is an object of Composio, with the endpoint of such objects. */
export type ObjectResource<
  Api extends object,
  Inputs extends Properties,
  Remote extends { id: string },
> = ResourceDefinition<ComposioRun<Api>, Inputs, Remote> &
  Pick<ObjectDefinition<Api, Inputs, Remote>, "endpoint" | "imports">;

/** Makes a resource of what a kind says of its objects. */
export function resourceOf<Api extends object, Inputs extends Properties, Remote extends { id: string }>(
  kind: ObjectDefinition<Api, Inputs, Remote>,
): ObjectResource<Api, Inputs, Remote> {
  type Run = ComposioRun<Api>;
  const { fields, outputs, label, whatIs = (id) => `the ${label} ${id}` } = kind;
  const nameOf = kind.nameOf ?? ownName;
  const hasName = "name" in fields;
  const resource: ObjectResource<Api, Inputs, Remote> = {
    watched: [],
    deleteBeforeReplace: () => false,
    ...kind,
    nameOf,
    words: WORDS,

    claim(run, id, olds, news, isReplaced) {
      const names = hasName ? namesOf(olds, news, isReplaced) : { now: id, wanted: id, isReplaced };
      claimObject(run.objects(kind.kind), id, names, olds, whatIs(id, hasName ? names.wanted : undefined));
      kind.noteChange?.(run, id, olds, news, isReplaced);
    },
    create: (run, inputs) =>
      createObject(kind, run, inputs, { what: wordsFor(inputs), adoption: adoptionOf(run, inputs) }),
    place: ({ api }) => placeOf(kind.endpoint(api).key),
    async find(run, id, known) {
      const find = () => kind.find?.(run, id) ?? kind.endpoint(run.api).find(id);
      const absences = run.absences(kind.endpoint(run.api).key);
      const found = await absences.ask(find, () => seesProject(run, known));
      return completed(run, found, known);
    },
    update: updateObject,
    async delete(run, id, known) {
      const removal = {
        what: whatIs(id, known.name),
        guard: () => guardDelete(run, id, known),
        send: () => sendDelete(run, id, known),
        seesProject: () => seesProject(run, known),
      };
      await remove(id, known, removal, stepsOf(run));
      kind.afterDelete?.(run, id, known);
    },

    warn: (run, warning) => run.warn(warning),
    redact: (run, text) => run.redact(text),
    explain,
    incompleteId: (error) =>
      error instanceof IncompleteCreateError || error instanceof NotAsDeclaredError ? error.id : undefined,
    undoneInputs: (error) => (error instanceof IncompleteCreateError ? error.undone : []),
  };
  return resource;

  function adoptionOf(run: Run, inputs: Inputs): Adoption<Inputs, Remote> | undefined {
    const { sentWith, inTheWay = {} } = kind;
    const name = hasName ? nameOf(inputs) : undefined;
    const { isIt, ...ofKind } = kind.adoption?.(run, inputs) ?? {};
    return (
      kind.adoption && {
        fields,
        outputs,
        ...(sentWith && { sentWith }),
        isWanted: (existing) => inputs.adoptExisting === true && isIt?.(existing) !== false,
        complete: async () => kind.complete?.(run, inputs, Object.keys(fields)) ?? inputs,
        what: ({ id }) => whatIs(id, name),
        whoHas: (id) => whoOfProgramHas(inTheWay, id, run.objects(kind.kind)),
        update: ({ id }, wanted, sent) => write(run, { id, olds: {}, wanted, sent }, whatIs(id, undefined)),
        ...ofKind,
      }
    );
  }

  async function guardDelete(run: Run, id: string, known: Properties): Promise<void> {
    const why = known.forceDestroy === true ? undefined : await kind.guardDelete?.(run, id, known);
    if (why !== undefined) {
      throw new UserError(`could not delete the ${label} "${nameOf(known) ?? id}" (id ${id}): ${why}`);
    }
  }

  function sendDelete(run: Run, id: string, known: Properties): Promise<boolean> {
    const { whenItStays, deleteQuery } = kind;
    const endpoint = kind.endpoint(run.api);
    return whenItStays
      ? removeIfPossible(endpoint, id, () => run.warn(whenItStays(id, known)))
      : endpoint.remove(id, deleteQuery?.(known));
  }

  async function updateObject(run: Run, change: Change<Inputs>): Promise<Remote> {
    const { id, olds } = change;
    const endpoint = kind.endpoint(run.api);
    const find = () => endpoint.find(id);
    const steps = stepsOfUpdate(resource, run, change, {
      budget: endpoint.newBudget(),
      find: async () => completed(run, await find(), olds),
    });
    const send = () => sendUpdate(() => write(run, change, steps.what), find, steps);
    const answered = await (kind.send?.(run, change, steps, send) ?? send());
    const remote = kind.sendsUntilTaken ? answered : await untilTaken(answered, steps);
    return kind.afterUpdate?.(run, change, remote) ?? remote;
  }

  /** The object that was found, with what the catalogue says of it. */
  async function completed(
    run: Run,
    found: Remote | undefined,
    known: Properties,
  ): Promise<Remote | undefined> {
    return found && kind.afterFind ? kind.afterFind(run, found, known) : found;
  }

  async function write(run: Run, change: Change<Inputs>, what: string): Promise<Remote> {
    const { id, wanted, sent } = change;
    const written =
      kind.write?.(run, change, what) ?? kind.patch?.(run.api, id, bodyOf(fields, wanted, sent));
    if (!written) {
      throw new Error(`nothing updates ${withArticle(label)}`);
    }
    return written;
  }

  function stepsOf(run: Run): RunSteps {
    return run.stepsOf(kind.kind, kind.endpoint(run.api).key);
  }

  async function seesProject(run: Run, known: Properties): Promise<boolean | undefined> {
    return kind.seesProject?.(run, known);
  }

  /** The words of messages for the object of these inputs. */
  function wordsFor(inputs: Properties): string {
    return `the ${label} "${nameOf(inputs)}"`;
  }

  function explain(run: Run, operation: Operation, name: string, error: unknown): Error | undefined {
    const what = `the ${label} "${name}"`;
    if (error instanceof ComposioError) {
      const step = nextStepOfKind(kind, operation, error, name, run.objects(kind.kind));
      return new UserError(explainError(operation, what, error, step), { cause: error });
    }
    if (error instanceof NotAsDeclaredError && kind.explainNotAsDeclared) {
      return new UserError(kind.explainNotAsDeclared(operation, what, error), { cause: error });
    }
    return error instanceof DoubtfulAbsenceError
      ? new UserError(explainDoubtfulAbsence(operation, what, error), { cause: error })
      : undefined;
  }
}

function ownName({ name }: Properties): string | undefined {
  return typeof name === "string" ? sanitizeLine(name) : undefined;
}
