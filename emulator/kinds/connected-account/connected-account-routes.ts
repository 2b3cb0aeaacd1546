import type { FastifyInstance } from "fastify";
import { uuidOf } from "../../api/uuid-of";
import { carryOutWrite } from "../../faults/faulty-write";
import type { ConnectedAccountContext } from "./connected-account-context";
import { noStatusRoute } from "./connected-account-errors";
import { accountObject } from "./connected-account-object";
import { changeOfAccount } from "./connected-account-rules";
import {
  type ConnectedAccountParams,
  type DeleteConnectedAccountQuery,
  deleteConnectedAccountQuery,
  statusBody,
  type UpdateConnectedAccountBody,
  updateConnectedAccountBody,
} from "./connected-account-schemas";
import { refuseUserKey } from "./refuse-user-key";

/** One connected account: reading, changing, enabling, deleting. */
export function connectedAccountRoutes(app: FastifyInstance, context: ConnectedAccountContext): void {
  const { connectedAccounts, settings } = context;
  const path = "/connected_accounts/:id";

  app.get<{ Params: ConnectedAccountParams }>(
    path,
    { config: { operation: "getConnectedAccount" } },
    async ({ params }) =>
      accountObject(connectedAccounts.getReadable(params.id, settings.connectedAccounts.lagMs), context),
  );

  app.patch<{ Params: ConnectedAccountParams; Body: UpdateConnectedAccountBody }>(
    path,
    {
      onRequest: refuseUserKey,
      schema: { body: updateConnectedAccountBody },
      config: { operation: "updateConnectedAccount" },
    },
    async (request) => {
      const { id } = request.params;
      const change = () => changeOfAccount(id, request.body, context);
      carryOutWrite(request, context, {
        check: change,
        carryOut: () => connectedAccounts.change(id, change()),
      });
      return { success: true, id, status: connectedAccounts.getLive(id).status };
    },
  );

  app.patch<{ Params: ConnectedAccountParams; Body: { enabled: boolean } }>(
    `${path}/status`,
    {
      onRequest: refuseUserKey,
      schema: { body: statusBody },
      config: { operation: "setConnectedAccountStatus" },
    },
    async (request) => {
      const { id } = request.params;
      const { statusRoute } = settings.connectedAccounts;
      if (statusRoute !== "there") {
        throw noStatusRoute(id, statusRoute);
      }
      const status = request.body.enabled ? "ACTIVE" : "INACTIVE";
      carryOutWrite(request, context, {
        check: () => connectedAccounts.getLive(id),
        carryOut: () => connectedAccounts.change(id, { status }),
      });
      return { success: true };
    },
  );

  app.delete<{ Params: ConnectedAccountParams; Querystring: DeleteConnectedAccountQuery }>(
    path,
    {
      schema: { querystring: deleteConnectedAccountQuery },
      config: { operation: "deleteConnectedAccount" },
    },
    async (request, reply) => {
      const { id } = request.params;
      const revoked = request.query.revoke_on_delete === "true";
      const outcome = carryOutWrite(request, context, {
        check: () => connectedAccounts.getLive(id),
        carryOut: () => connectedAccounts.change(id, { deleted: true, revoked }),
      });
      return outcome === "accepted"
        ? reply.code(202).send({})
        : { success: true, ...(revoked && { revoke_job_id: uuidOf(`revocation of ${request.params.id}`) }) };
    },
  );
}
