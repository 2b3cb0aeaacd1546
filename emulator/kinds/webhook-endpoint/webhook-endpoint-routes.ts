import type { FastifyInstance } from "fastify";
import { strictObject } from "../../api/json-schemas";
import { pathOf } from "../../api/paths";
import { carryOutWrite } from "../../faults/faulty-write";
import { refuseLacking, refuseUnknown } from "./setup-fields";
import type { WebhookEndpointData } from "./stored-webhook-endpoint";
import type { WebhookEndpointContext } from "./webhook-endpoint-context";
import { noSuchRoute } from "./webhook-endpoint-errors";
import { endpointObject } from "./webhook-endpoint-object";

interface Params {
  id: string;
}

interface DataBody {
  data: WebhookEndpointData;
}

const dataBody = {
  ...strictObject,
  required: ["data"],
  properties: { data: { type: "object", additionalProperties: { type: "string", minLength: 1 } } },
};

/** One webhook endpoint: reading, storing all of its data or some of it, and deleting, which no document has. */
export function webhookEndpointRoutes(app: FastifyInstance, context: WebhookEndpointContext): void {
  const { webhookEndpoints, settings } = context;
  const path = "/webhook_endpoints/:id";
  const shown = (id: string) =>
    endpointObject(webhookEndpoints.getLive(id), context.origin, settings.webhookEndpoints);

  app.get<{ Params: Params }>(path, { config: { operation: "getWebhookEndpoint" } }, async ({ params }) =>
    endpointObject(
      webhookEndpoints.getReadable(params.id, settings.webhookEndpoints.lagMs),
      context.origin,
      settings.webhookEndpoints,
    ),
  );

  app.patch<{ Params: Params; Body: DataBody }>(
    path,
    { schema: { body: dataBody }, config: { operation: "updateWebhookEndpoint" } },
    async (request) => {
      const { id } = request.params;
      carryOutWrite(request, context, {
        check: () => refuseUnknown(webhookEndpoints.getLive(id).toolkit_slug, request.body.data),
        carryOut: () => {
          const { data } = webhookEndpoints.getLive(id);
          return webhookEndpoints.change(id, { data: { ...data, ...request.body.data } });
        },
      });
      return shown(id);
    },
  );

  app.post<{ Params: Params; Body: DataBody }>(
    path,
    { schema: { body: dataBody }, config: { operation: "replaceWebhookEndpointData" } },
    async (request) => {
      const { id } = request.params;
      carryOutWrite(request, context, {
        isChange: true,
        check: () => {
          const { toolkit_slug } = webhookEndpoints.getLive(id);
          refuseUnknown(toolkit_slug, request.body.data);
          refuseLacking(toolkit_slug, request.body.data);
        },
        carryOut: () => webhookEndpoints.change(id, { data: request.body.data }),
      });
      return shown(id);
    },
  );

  app.delete<{ Params: Params }>(
    path,
    { config: { operation: "deleteWebhookEndpoint" } },
    async (request, reply) => {
      const { id } = request.params;
      const { deletes } = settings.webhookEndpoints;
      if (deletes !== "deleted") {
        throw noSuchRoute(deletes, pathOf(request.url));
      }
      const outcome = carryOutWrite(request, context, {
        check: () => webhookEndpoints.getLive(id),
        carryOut: () => webhookEndpoints.change(id, { deleted: true }),
      });
      return outcome === "accepted" ? reply.code(202).send({}) : { success: true };
    },
  );
}
