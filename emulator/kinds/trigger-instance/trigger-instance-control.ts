import type { FastifyInstance } from "fastify";
import { controlObjects } from "../../storage/object-control";
import type { TriggerInstanceChange } from "./stored-trigger-instance";
import type { TriggersOfAccounts } from "./trigger-instance-context";
import { allInstances } from "./trigger-instance-rules";

const text = { type: "string" } as const;
const textOrNull = { type: ["string", "null"] } as const;

/** The stored trigger instances, for other processes. */
export function controlTriggerInstances(app: FastifyInstance, context: TriggersOfAccounts): void {
  const { triggerInstances } = context;

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
