import { catalogueOf, isFound } from "../../catalogue/catalogue";
import { hasConfig } from "../../catalogue/trigger-config";
import { LATEST } from "../../catalogue/trigger-type-failures";
import { UserError } from "../../core/user-error";
import type { AdoptionOfKind } from "../../objects/object-definition";
import type { Upsert } from "../../objects/upsert";
import { isEnabled, type TriggerInstanceInputs } from "./trigger-instance-properties";
import type { TriggerInstanceObject, TriggerInstanceRun } from "./trigger-instances";
import { setStatus } from "./update-trigger-instance";

/** Composio's create finds the instance of the same account, type and configuration, and enables it. */
export async function upsert(
  run: TriggerInstanceRun,
  inputs: TriggerInstanceInputs,
): Promise<Upsert<TriggerInstanceObject>> {
  const { triggerInstances } = run.api;
  const { triggerSlug, connectedAccountId, triggerConfig = {} } = inputs;
  const body = await bodyOf(run, inputs);
  const type = await catalogueOf(run).triggerType(triggerSlug);
  const schema = isFound(type) ? type.config : undefined;
  return {
    list: () => triggerInstances.listIn(triggerSlug, connectedAccountId),
    finds: (remote) =>
      remote.connected_account_id === connectedAccountId &&
      isOfPlace(remote, inputs) &&
      hasConfig(remote.trigger_config ?? {}, triggerConfig, schema),
    post: (budget) => triggerInstances.upsert(triggerSlug, body, budget),
    createdAt: ({ deprecated }) => deprecated?.createdAt,
    signOfAnother: (remote) =>
      isOfPlace(remote, inputs) ? undefined : "which is of another account or type",
  };
}

/** The adoption of the instance that is there. */
export function adoption(
  _run: TriggerInstanceRun,
  { toolkitVersion = LATEST }: TriggerInstanceInputs,
): AdoptionOfKind<TriggerInstanceInputs, TriggerInstanceObject> {
  return {
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
  remote: TriggerInstanceObject,
): Promise<TriggerInstanceObject> {
  return enabled === false && isEnabled(remote)
    ? setStatus(triggerInstances, remote.id, false, userId)
    : remote;
}

/** Whether an instance is of the account and the type that are declared, as far as that is said. */
function isOfPlace(
  { connected_account_id: account, trigger_name: slug }: TriggerInstanceObject,
  { connectedAccountId, triggerSlug }: TriggerInstanceInputs,
): boolean {
  return [undefined, connectedAccountId].includes(account) && [undefined, triggerSlug].includes(slug);
}

async function bodyOf(
  run: TriggerInstanceRun,
  {
    triggerSlug,
    connectedAccountId,
    userId,
    triggerConfig = {},
    egressUrl,
    toolkitVersion = LATEST,
  }: TriggerInstanceInputs,
): Promise<object> {
  const toolkit = toolkitVersion === LATEST ? undefined : await toolkitOf(run, triggerSlug);
  return {
    connected_account_id: connectedAccountId,
    trigger_config: triggerConfig,
    ...(userId !== undefined && { user_id: userId }),
    ...(egressUrl && { egress_url: egressUrl }),
    ...(toolkit !== undefined && { toolkit_versions: { [toolkit]: toolkitVersion } }),
  };
}

/** Composio takes a version by the toolkit that it is of. */
async function toolkitOf({ api }: TriggerInstanceRun, triggerSlug: string): Promise<string> {
  const type = await api.triggerTypes.find(triggerSlug);
  if (!type?.toolkit) {
    throw new UserError(
      `could not create the trigger instance "${triggerSlug}": Composio does not say of which toolkit it is, so that ` +
        "toolkitVersion means nothing. Check the slug, or leave toolkitVersion out.",
    );
  }
  return type.toolkit.slug;
}
