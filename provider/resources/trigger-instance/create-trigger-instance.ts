import { catalogueOf, isFound } from "../../catalogue/catalogue";
import { hasConfig } from "../../catalogue/trigger-config";
import { LATEST } from "../../catalogue/trigger-type-failures";
import type { CursorList } from "../../composio/cursor-list";
import { ComposioError, IncompleteCreateError } from "../../composio/errors";
import type { Created } from "../../core/resource";
import { UserError } from "../../core/user-error";
import type { AdoptionOfKind, CreationOfKind } from "../../objects/object-definition";
import { exists, ifNobodyNeeds, notWhole, whoOfProgramHas } from "./explain-trigger-instance";
import { isEnabled, type TriggerInstanceInputs } from "./trigger-instance-properties";
import type { TriggerInstanceObject, TriggerInstanceRun } from "./trigger-instances";
import { setStatus, writeInputs } from "./update-trigger-instance";

type Judge = (remote: TriggerInstanceObject) => boolean;

/** Finds the instance that a create would find, where the program asks for its adoption. */
export async function adoptable(
  run: TriggerInstanceRun,
  inputs: TriggerInstanceInputs,
): Promise<TriggerInstanceObject | undefined> {
  return inputs.adoptExisting ? (await there(run, inputs)).found : undefined;
}

/**
 * Composio's create finds the instance of the same account, type and configuration, and enables it. So what is there is
 * asked for before, and is never taken for a new one: a create is not even sent where it would find something, or where
 * nobody can tell, because no answer proves that an instance is new.
 *
 * @throws UserError where there is one already, or may be.
 */
export async function creation(
  run: TriggerInstanceRun,
  inputs: TriggerInstanceInputs,
): Promise<CreationOfKind<TriggerInstanceObject>> {
  const { triggerInstances } = run.api;
  const objects = run.objects("TriggerInstance");
  const { found, list, isAsAskedFor } = await there(run, inputs);
  if (found) {
    throw new UserError(exists(found.id, inputs, objects));
  }
  if (!list.isWhole) {
    throw new UserError(notWhole(inputs));
  }
  const body = await bodyOf(run, inputs);
  let isNew = false;
  return {
    name: "unique",
    findsWhatIsThere: true,
    async post(budget) {
      const answered = await triggerInstances.upsert(inputs.triggerSlug, body, budget);
      isNew = answered.isNew;
      return answered;
    },
    async complete({ id }, budget) {
      try {
        return await triggerInstances.readNew(id, budget);
      } catch (error) {
        if (!(error instanceof IncompleteCreateError) || isNew) {
          throw error;
        }
        // It may be somebody else's, so that the state must not hold it.
        objects.release(id);
        throw new ComposioError(error.details, { cause: error });
      }
    },
    async look() {
      const { items, ...others } = await triggerInstances.listIn(inputs);
      return { found: items.filter(isAsAskedFor), ...others };
    },
    before: async () => list,
    createdAt: ({ deprecated }) => deprecated?.createdAt,
    isAsAskedFor,
    signOfAnother: ({ connected_account_id: account = inputs.connectedAccountId, trigger_name: slug }) =>
      account === inputs.connectedAccountId && isSlug(slug, inputs)
        ? undefined
        : "which is of another account or type",
    advice: (id) => (objects.has(id) ? whoOfProgramHas(objects, id) : ifNobodyNeeds),
  };
}

/** The adoption of the instance that is there. */
export function adoption(
  run: TriggerInstanceRun,
  inputs: TriggerInstanceInputs,
): AdoptionOfKind<TriggerInstanceInputs, TriggerInstanceObject> {
  const { toolkitVersion = LATEST } = inputs;
  return {
    isWanted: () => inputs.adoptExisting === true,
    what: ({ id }) => `the trigger instance ${id}`,
    update: ({ id }, wanted, changed) => writeInputs(run, id, wanted, changed, `the trigger instance ${id}`),
    whoHas: ({ id }) => whoOfProgramHas(run.objects("TriggerInstance"), id),
    whyNot: ({ version }) =>
      toolkitVersion === LATEST || version === undefined || version === toolkitVersion
        ? undefined
        : `it is of the version ${version}, which no update changes. Declare that version, or delete it in Composio if ` +
          "nobody needs it.",
  };
}

/** Disables a new instance where the program says so: a create makes one that is enabled. */
export async function disabledWhereDeclared(
  { api: { triggerInstances } }: TriggerInstanceRun,
  { enabled, userId }: TriggerInstanceInputs,
  created: Created<TriggerInstanceObject>,
): Promise<Created<TriggerInstanceObject>> {
  const { remote } = created;
  if (enabled !== false || !isEnabled(remote)) {
    return created;
  }
  return { ...created, remote: await setStatus(triggerInstances, remote.id, false, userId) };
}

interface There {
  /** All of the account and the type. */
  list: CursorList<TriggerInstanceObject>;
  /** The one that a create would find, as far as that can be told. */
  found: TriggerInstanceObject | undefined;
  isAsAskedFor: Judge;
}

async function there(run: TriggerInstanceRun, inputs: TriggerInstanceInputs): Promise<There> {
  const { triggerConfig = {}, triggerSlug, connectedAccountId } = inputs;
  const [list, type] = await Promise.all([
    run.api.triggerInstances.listIn(inputs),
    catalogueOf(run).triggerType(triggerSlug),
  ]);
  const schema = isFound(type) ? type.config : undefined;
  const isAsAskedFor: Judge = ({ connected_account_id, trigger_name, trigger_config = {} }) =>
    connected_account_id === connectedAccountId &&
    isSlug(trigger_name, inputs) &&
    hasConfig(trigger_config, triggerConfig, schema);
  return { list, found: list.items.find(isAsAskedFor), isAsAskedFor };
}

function isSlug(slug: string | undefined, { triggerSlug }: TriggerInstanceInputs): boolean {
  return slug === undefined || slug.toUpperCase() === triggerSlug;
}

async function bodyOf(run: TriggerInstanceRun, inputs: TriggerInstanceInputs): Promise<object> {
  const { connectedAccountId, userId, triggerConfig = {}, egressUrl } = inputs;
  const versions = await versionsOf(run, inputs);
  return {
    connected_account_id: connectedAccountId,
    trigger_config: triggerConfig,
    ...(userId !== undefined && { user_id: userId }),
    ...(egressUrl && { egress_url: egressUrl }),
    ...(versions && { toolkit_versions: versions }),
  };
}

/** Composio takes a version by the toolkit that it is of. */
async function versionsOf(
  run: TriggerInstanceRun,
  { triggerSlug, toolkitVersion = LATEST }: TriggerInstanceInputs,
): Promise<Record<string, string> | undefined> {
  if (toolkitVersion === LATEST) {
    return undefined;
  }
  const type = await run.api.triggerTypes.find(triggerSlug);
  if (!type?.toolkit) {
    throw new UserError(
      `could not create the trigger instance "${triggerSlug}": Composio does not say of which toolkit it is, so that ` +
        "toolkitVersion means nothing. Check the slug, or leave toolkitVersion out.",
    );
  }
  return { [type.toolkit.slug]: toolkitVersion };
}
