import type { FastifyInstance } from "fastify";
import { strictObject } from "../../api/json-schemas";
import { controlObjects } from "../../storage/object-control";
import type { FireOptions } from "./fire-options";
import { type FiringContext, fireTrigger } from "./fire-trigger";
import type { TriggerInstanceChange } from "./stored-trigger-instance";
import type { TriggerPayload } from "./trigger-event";
import type { TriggersOfAccounts } from "./trigger-instance-context";
import { allInstances } from "./trigger-instance-rules";

const text = { type: "string" } as const;
const textOrNull = { type: ["string", "null"] } as const;

const fireBody = {
  ...strictObject,
  required: ["payload"],
  properties: { payload: { type: "object" }, to: { type: "string", minLength: 1 } },
};

/** The stored trigger instances, for other processes. */
export function controlTriggerInstances(
  app: FastifyInstance,
  context: TriggersOfAccounts & FiringContext,
): void {
  const { triggerInstances } = context;

  app.post<{ Params: { id: string }; Body: FireOptions & { payload: TriggerPayload } }>(
    "/trigger-instances/:id/fire",
    { schema: { body: fireBody } },
    async ({ params, body: { payload, ...options } }) => fireTrigger(context, params.id, payload, options),
  );

  controlObjects<TriggerInstanceChange>(app, {
    path: "trigger-instances",
    changeable: {
      trigger_name: text,
      connected_account_id: text,
      user_id: text,
      trigger_config: { type: "object" },
      version: text,
      egress_url: textOrNull,
      disabled_at: textOrNull,
      deleted: { type: "boolean" },
    },
    all: () => allInstances(context),
    change: (id, change) => triggerInstances.change(id, change),
    remove: (id) => triggerInstances.change(id, { deleted: true }),
  });
}
