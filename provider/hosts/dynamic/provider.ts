import { InitFailedError } from "../../core/init-failed-error";
import type { InputChange, Lifecycle } from "../../core/lifecycle";
import { nameless } from "../../core/nameless";
import type { Failure, Properties } from "../../core/resource";
import { sanitizeLine } from "../../core/sanitize";
import { UserError } from "../../core/user-error";
import { withoutUndefined } from "../../core/without-undefined";
import { CODE, withoutCode } from "../../resources/loader";
import { withSecrets } from "./secrets";

/** The part of Pulumi's `dynamic.ResourceProvider` that answers for one kind of resource. */
export interface Provider {
  check(olds: Properties, news: Properties): Promise<{ inputs: Properties; failures: Failure[] }>;
  diff(id: string, olds: Properties, news: Properties): Promise<Diff>;
  create(inputs: Properties): Promise<{ id: string; outs: Properties }>;
  read(id: string, known?: Properties): Promise<{ id?: string; props?: Properties; inputs?: Properties }>;
  update(id: string, olds: Properties, news: Properties): Promise<{ outs: Properties }>;
  delete(id: string, known: Properties): Promise<void>;
}

interface Diff {
  changes: boolean;
  replaces: string[];
  deleteBeforeReplace: boolean;
}

/**
 * Puts the answers of a life cycle into the words of Pulumi's dynamic-provider process.
 *
 * @param context Gives what the resources of the run share.
 * @param mayAsk Whether a check may ask the service. Not called where a setting is wrong.
 * @param wrongSettings What is wrong with the settings, which is an error of every check.
 */
export function dynamicProvider<Context>(
  lifecycle: Lifecycle<Context>,
  context: () => Context,
  mayAsk: () => boolean = () => false,
  wrongSettings: () => Failure[] = () => [],
): Provider {
  const guarded = (outputs: Properties) => withSecrets(withoutUndefined(outputs), lifecycle.secrets);

  return {
    async check(olds, news) {
      const wrong = wrongSettings();
      const asked = () => (wrong.length === 0 && mayAsk() ? context() : undefined);
      const { inputs, failures } = await lifecycle.check(asked, withoutCode(olds), withoutCode(news));
      return { inputs: withoutUndefined(inputs), failures: [...wrong, ...failures.map(nameless)] };
    },

    async diff(id, olds, news) {
      const changes = lifecycle.diff(context(), id, withoutCode(olds), withoutCode(news));
      return {
        changes: changes.length > 0,
        replaces: changes.filter(({ replaces }) => replaces).map(nameOf),
        deleteBeforeReplace: lifecycle.deleteBeforeReplace(withoutCode(olds), withoutCode(news)),
      };
    },

    async create(inputs) {
      const { id, outputs } = await keeping(inputs, () => lifecycle.create(context(), withoutCode(inputs)));
      return { id, outs: guarded(outputs) };
    },

    async read(id, known = {}) {
      const stated = withoutCode(known);
      const answer = await lifecycle.read(context(), id, stated);
      if (answer.isGone) {
        if (Object.keys(stated).length === 0) {
          throw new UserError(nothingToGet(lifecycle, lifecycle.place(context()), id));
        }
        return {};
      }
      const { outputs, inputs } = answer;
      return { id, props: guarded(outputs), ...(inputs && { inputs: withoutUndefined(inputs) }) };
    },

    async update(id, olds, news) {
      const outputs = await keeping(news, () =>
        lifecycle.update(context(), id, withoutCode(olds), withoutCode(news)),
      );
      return { outs: guarded(outputs) };
    },

    delete: (id, known) => lifecycle.delete(context(), id, withoutCode(known)),
  };
}

/**
 * Passes on what a step has left of an object. Pulumi adds the code to a result, but not to the properties of an error.
 * Without it the resource could never be refreshed or deleted.
 */
async function keeping<T>({ [CODE]: code }: Properties, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw error instanceof InitFailedError ? error.withProperties({ [CODE]: code }) : error;
  }
}

/** Pulumi takes an empty answer for an object that is there, where it has no state of it: it adds the code. */
function nothingToGet(
  { kind, label }: Pick<Lifecycle<unknown>, "kind" | "label">,
  place: string,
  id: string,
): string {
  return (
    `There is no ${label} with the id "${sanitizeLine(id)}" in ${place}. Correct ` +
    `the id that ${kind}.get is given. If this is a refresh of a state that an import has left without outputs, take ` +
    "the resource out of the state with `pulumi state delete`."
  );
}

function nameOf({ property }: InputChange): string {
  return property;
}
