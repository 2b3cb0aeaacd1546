import type { FastifyInstance } from "fastify";
import { carryOutWrite } from "../../faults/faulty-write";
import type { TriggerInstanceContext } from "./trigger-instance-context";
import { instanceIsInState } from "./trigger-instance-errors";
import { refuseEgressUrl, requireThere } from "./trigger-instance-rules";
import { type ManageBody, manageBody, type TriggerParams } from "./trigger-instance-schemas";

/** One trigger instance: enabling, disabling, another address, deleting. The list alone shows it. */
export function triggerInstanceRoutes(app: FastifyInstance, context: TriggerInstanceContext): void {
  const { triggerInstances } = context;
  const path = "/trigger_instances/manage/:id";

  app.patch<{ Params: TriggerParams; Body: ManageBody }>(
    path,
    { schema: { body: manageBody }, config: { operation: "updateTriggerInstance" } },
    async (request, reply) => {
      const { status, egress_url } = request.body;
      const { id } = request.params;
      const outcome = carryOutWrite(request, context, {
        check: () => {
          const { disabled_at } = requireThere(context, id);
          refuseEgressUrl(egress_url, context.settings);
          const isAsWanted = status !== undefined && (status === "disable") === (disabled_at !== null);
          if (isAsWanted) {
            throw instanceIsInState(status === "enable" ? "enabled" : "disabled");
          }
        },
        carryOut: () => triggerInstances.manage(id, request.body),
      });
      return outcome === "accepted" ? reply.code(202).send({}) : { status: "success" };
    },
  );

  app.delete<{ Params: TriggerParams }>(
    path,
    { config: { operation: "deleteTriggerInstance" } },
    async (request, reply) => {
      const { id } = request.params;
      const outcome = carryOutWrite(request, context, {
        check: () => requireThere(context, id),
        carryOut: () => triggerInstances.change(id, { deleted: true }),
      });
      return outcome === "accepted" ? reply.code(202).send({}) : { trigger_id: id };
    },
  );
}
