import { ComposioError, IncompleteCreateError } from "../composio/errors";
import type { TimeBudget } from "../composio/time-budget";
import type { Created, Properties } from "../core/resource";
import type { ComposioRun } from "../run/composio-run";
import { type Adoption, adopt } from "./adopt";
import { createOnce } from "./create-once";
import type { Answered, Creation, Unnamed } from "./creation";
import { creationByList } from "./creation-by-list";
import { pauseWhileLate } from "./look-again";
import { nameIn } from "./names";
import type { CreateOfKind, ObjectDefinition } from "./object-definition";
import { type Look, lookBeforeUpsert, lookByIdBeforeUpsert } from "./upsert";
import { withArticle } from "./wording";

/** The things that a create needs of the resource. */
export interface CreateOfResource<Inputs, Remote extends { id: string }> {
  /** The words of messages for the new object. */
  what: string;
  adoption: Adoption<Inputs, Remote> | undefined;
}

/** Creates an object of a kind, or adopts the one that is there where the program asks for that. */
export async function createObject<
  Api extends object,
  Inputs extends Properties,
  Remote extends { id: string },
>(
  kind: ObjectDefinition<Api, Inputs, Remote>,
  run: ComposioRun<Api>,
  inputs: Inputs,
  { what, adoption }: CreateOfResource<Inputs, Remote>,
): Promise<Created<Remote>> {
  const endpoint = kind.endpoint(run.api);
  const steps = run.stepsOf(kind.kind, endpoint.key);
  const name = nameIn(inputs);
  const key = kind.createsOneAtATime ? kind.createsOneAtATime(inputs) : name;
  const release = key === undefined ? undefined : await steps.objects.lock(key);
  try {
    await kind.beforeCreate?.(run, inputs);
    return await completed(await createOrAdopt());
  } finally {
    release?.();
  }

  /** Creates the object once, or adopts the one that is in the way where the program asks for that. */
  async function createOrAdopt(): Promise<Created<Remote>> {
    for (let tries = 1; ; tries++) {
      try {
        const look = await lookBefore(await kind.creation(run, inputs));
        if ("existing" in look) {
          return await adopted(look.existing);
        }
        const creation = completedCreation(look.creation);
        const outcome = await createOnce(creation, { ...steps, budget: endpoint.newBudget() });
        if ("made" in outcome) {
          return { remote: outcome.made };
        }
        const [listed] = outcome.inTheWay;
        if (!listed || !adoption?.isWanted(listed)) {
          throw outcome.error;
        }
        const existing = await asItIs(listed);
        if (existing && adoption.isWanted(existing)) {
          return await adopted(existing);
        }
        // It is gone, or another one by now, and may be in the way for some seconds.
        if (!(await pauseWhileLate(endpoint.newBudget(), tries))) {
          throw outcome.error;
        }
      } catch (error) {
        if (!(await kind.makesWay?.(run, inputs, error, tries))) {
          throw error;
        }
      }
    }
  }

  /** Reads an object of a list, which may be late. One that the program has needs no read: it is refused. */
  async function asItIs(listed: Remote): Promise<Remote | undefined> {
    return steps.objects.has(listed.id) ? listed : endpoint.find(listed.id);
  }

  /** Looks for what an upsert would find. Another create is sent without. */
  async function lookBefore(ofKind: CreateOfKind<Api, Remote>): Promise<Look<Remote>> {
    if ("name" in ofKind) {
      return { creation: creationByList(ofKind, run, (api) => kind.endpoint(api).list(), name) };
    }
    const { inTheWay: words } = kind;
    if (!words) {
      throw new Error(`nothing says what is in the way of ${withArticle(kind.label)}`);
    }
    const look = { what, words, objects: steps.objects, adoption };
    return "idOfNew" in ofKind
      ? lookByIdBeforeUpsert(ofKind, (id) => endpoint.find(id), look)
      : lookBeforeUpsert(ofKind, { ...look, asItIs });
  }

  function completedCreation(creation: Unnamed<Creation<Remote>>): Creation<Remote> {
    const { label } = kind;
    const advice = (id: string) =>
      adoption && steps.objects.has(id) ? adoption.whoHas(id) : creation.advice(id);
    return { label, what, nameInRun: name, complete: readUnlessDescribed, ...creation, advice };
  }

  async function readUnlessDescribed({ id, remote }: Answered<Remote>, budget: TimeBudget): Promise<Remote> {
    return remote ?? endpoint.readNew(id, budget);
  }

  async function adopted(existing: Remote): Promise<Created<Remote>> {
    if (!adoption) {
      throw new Error(`nothing adopts ${withArticle(kind.label)}`);
    }
    return adopt(existing, adoption, steps.objects);
  }

  /** Takes the steps after a create. One that fails leaves an object that exists, and that the next update completes. */
  async function completed(created: Created<Remote>): Promise<Created<Remote>> {
    try {
      const isAdopted = created.more !== undefined;
      const remote = await kind.afterCreate?.(run, inputs, created.remote, isAdopted);
      return { ...created, ...(remote && { remote }) };
    } catch (error) {
      throw error instanceof ComposioError && !(error instanceof IncompleteCreateError)
        ? new IncompleteCreateError(error.details, created.remote.id, { cause: error }, kind.doneAfterCreate)
        : error;
    }
  }
}
