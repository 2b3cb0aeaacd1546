import { checkInputs } from "./check";
import { changedInputs, contradictions, effects } from "./diff";
import { declaringInputs, hasDrifted } from "./drift";
import { errorInWords } from "./error-in-words";
import { inputsToImport } from "./fields";
import { hidden, hiding } from "./hiding";
import { InitFailedError } from "./init-failed-error";
import type { Foreseen } from "./preview";
import type { Failure, Operation, Properties, ResourceDefinition } from "./resource";
import { type Said, secretTexts } from "./secret-texts";
import { isComplete, stateAfterWrite, stateOf, stateOfInputs } from "./state";

/** The answer of a diff: each input that changed, and whether that replaces the resource. */
export interface InputChange {
  property: string;
  replaces: boolean;
}

/** The answer of a read: nothing of an object that is gone, and the inputs that would declare it where it has drifted. */
type ReadAnswer = { isGone: true } | { isGone: false; outputs: Properties; inputs: Properties | undefined };

/** The answer of an import: nothing of an object that is not there, and the inputs that declare it as it is. */
type ImportAnswer = { isGone: true } | { isGone: false; outputs: Properties; inputs: Properties };

/** The life cycle of a resource, in answers that are no host's own. A host puts them into its protocol. */
export interface Lifecycle<Context> extends Foreseen, Said {
  readonly kind: string;
  readonly label: string;
  /** Whether the object of `olds` has to go before the one of `news` is created in its place. */
  deleteBeforeReplace(olds: Properties, news: Properties): boolean;
  /** The outputs that are secret, whatever the inputs are. */
  readonly secrets: readonly string[];
  /** @param context Gives undefined where nothing may be asked of the service. */
  check(
    context: () => Context | undefined,
    olds: Properties,
    news: Properties,
  ): Promise<{ inputs: Properties; failures: Failure[] }>;
  diff(context: Context, id: string, olds: Properties, news: Properties): InputChange[];
  create(context: Context, news: Properties): Promise<{ id: string; outputs: Properties }>;
  read(context: Context, id: string, known: Properties): Promise<ReadAnswer>;
  import(context: Context, id: string): Promise<ImportAnswer>;
  update(context: Context, id: string, olds: Properties, news: Properties): Promise<Properties>;
  delete(context: Context, id: string, known: Properties): Promise<void>;
  /** The part of the service that the key of an object sees, in the words of messages. */
  place(context: Context): string;
}

/** Makes the life cycle of what a definition says. */
export function lifecycleOf<Context, Inputs extends Properties, Remote extends { id: string }>(
  definition: ResourceDefinition<Context, Inputs, Remote>,
): Lifecycle<Context> {
  const { kind, label, words, fields, computed } = definition;
  const { follows = {}, secrets = [], secretInputs = [], said = {} } = definition;

  return {
    kind,
    label,
    deleteBeforeReplace: (olds, news) => definition.deleteBeforeReplace(olds, news),
    fields,
    computed,
    follows,
    secretInputs,
    secrets,
    said,

    check: (context, olds, news) =>
      hidingSecretsOf([news, olds], async () => {
        const { inputs, failures } = checkInputs(definition, olds, news);
        const asked = failures.length === 0 && definition.preflight ? context() : undefined;
        const found = asked ? await definition.preflight?.(asked, olds, inputs) : failures;
        return { inputs, failures: (found ?? []).map(withoutSecrets) };
      }),

    diff: (context, id, olds, news) =>
      hidingSecretsOf([news, olds], () => {
        const alike = definition.alike?.(olds, news) ?? [];
        const lack = definition.lacks?.(olds, news);
        const changes = effects(fields, olds, news)
          .filter(([property]) => !alike.includes(property) && property !== lack?.property)
          .map(([property, effect]) => ({ property, replaces: effect === "replace" }))
          .concat(lack ? [{ property: lack.property, replaces: false }] : []);
        definition.claim?.(
          context,
          id,
          olds,
          typed(news),
          changes.some(({ replaces }) => replaces),
        );
        return changes;
      }),

    create: (context, news) =>
      explained(context, "create", [news], async () => {
        try {
          const { remote, more } = await definition.create(context, typed(news));
          const unlike = contradictions(
            fields,
            stateOf(definition, remote, stateOfInputs(fields, news)),
            news,
          );
          if (unlike.length > 0) {
            definition.warn(context, words.createdOtherwise(whatOf(news), unlike));
          }
          return {
            id: remote.id,
            outputs: fulfilled(remote.id, news, { ...stateAfterWrite(definition, remote, news), ...more }),
          };
        } catch (error) {
          const id = definition.incompleteId(error);
          if (id === undefined) {
            throw error;
          }
          // The object exists. The host keeps it in the state, and the next update completes it.
          const cause = errorInWords(definition, context, "create", news, error);
          const undone = definition.undoneInputs?.(error) ?? [];
          const state = Object.entries({ ...news, ...stateOfInputs(fields, news) });
          const done = Object.fromEntries(state.filter(([name]) => !undone.includes(name)));
          throw new InitFailedError(id, done, cause.message, { cause });
        }
      }),

    read: (context, id, known) =>
      explained(context, "read", [{ id, ...known }], async () => {
        const remote = await definition.find(context, id, known);
        if (!remote) {
          return { isGone: true };
        }
        const actual = stateOf(definition, remote, known);
        // The outputs stay as they are unless something moved that the program manages, or that its consumers are
        // wired to: a count of users or a time stamp is not drift.
        return isComplete(definition, known) && !hasDrifted(definition, known, actual)
          ? { isGone: false, outputs: known, inputs: undefined }
          : { isGone: false, outputs: actual, inputs: declaringInputs(fields, actual) };
      }),

    import: (context, id) =>
      explained(context, "read", [{ id }], async () => {
        const remote = await definition.find(context, id, {});
        if (!remote) {
          return { isGone: true };
        }
        const inputs = await inputsToImport(definition, context, remote);
        const checked = checkInputs(definition, {}, inputs);
        return { isGone: false, outputs: stateAfterWrite(definition, remote, checked.inputs), inputs };
      }),

    update: (context, id, olds, news) =>
      explained(context, "update", [news, olds], async () => {
        // After an incomplete create nothing is known for sure, so everything is sent.
        const changed = changedInputs(fields, isComplete(definition, olds) ? olds : {}, news).filter(
          (name) => !fields[name]?.createOnly,
        );
        const sent = definition.sentWith?.(changed, typed(news)) ?? changed;
        const wanted = (await definition.complete?.(context, typed(news), sent)) ?? typed<Inputs>(news);
        const change = { id, olds, wanted, sent };
        const remote = await definition.update(context, change);
        const state = stateAfterWrite(definition, remote, news, sent, olds);
        const others = contradictions(fields, state, news).filter((name) => !sent.includes(name));
        if (others.length > 0) {
          definition.warn(context, words.changedElsewhere(`${whatOf(news)} (id ${id})`, others));
        }
        return fulfilled(id, news, state);
      }),

    delete: (context, id, known) =>
      explained(context, "delete", [{ id, ...known }], () => definition.delete(context, id, known)),

    place: (context) => definition.place(context),
  };

  /** The words of messages for the object of these inputs. */
  function whatOf(news: Properties): string {
    return `the ${label} "${definition.nameOf(news)}"`;
  }

  /** @throws InitFailedError with the state of an object that lacks what only its create could have given. */
  function fulfilled(id: string, news: Properties, state: Properties): Properties {
    const lack = definition.lacks?.(state, news);
    if (lack) {
      throw new InitFailedError(id, state, hidden(`${whatOf(news)} (id ${id}) ${lack.reason}`));
    }
    return state;
  }

  /** Runs a step, in whose messages no secret stands that the resource has. */
  function hidingSecretsOf<T>(has: Properties[], step: () => T): T {
    return hiding(() => secretTexts(definition, has), step);
  }

  /** @param has What the resource has of inputs and of state, the first of which names it. */
  function explained<T>(
    context: Context,
    operation: Operation,
    has: [Properties, ...Properties[]],
    step: () => Promise<T>,
  ): Promise<T> {
    return hidingSecretsOf(has, async () => {
      try {
        return await step();
      } catch (error) {
        throw errorInWords(definition, context, operation, has[0], error);
      }
    });
  }
}

function withoutSecrets({ property, reason }: Failure): Failure {
  return { property, reason: hidden(reason) };
}

/** The one place where what the engine sends becomes typed: `check` has validated it. */
function typed<Inputs>(inputs: Properties): Inputs {
  return inputs as Inputs;
}
