import type { FastifyInstance } from "fastify";
import { strictObject } from "../../api/json-schemas";
import { carryOutWrite } from "../../faults/faulty-write";
import { toolkitNotFound } from "../custom-toolkit/custom-toolkit-errors";
import { toolkitOfProject } from "../custom-toolkit/toolkits-of-project";
import { fieldsOfToolkit } from "./setup-fields";
import type { WebhookEndpointContext } from "./webhook-endpoint-context";
import { endpointItem, endpointObject } from "./webhook-endpoint-object";

interface CreateBody {
  toolkit_slug: string;
  client_id: string;
}

const text = { type: "string", minLength: 1 };

const createBody = {
  ...strictObject,
  required: ["toolkit_slug", "client_id"],
  properties: { toolkit_slug: text, client_id: text },
};

const listQuery = { type: "object", properties: { toolkit_slug: { type: "string" } } };

/** The webhook endpoints as a collection: creating, which gets the one that an app has, and listing, without pages. */
export function webhookEndpointsRoutes(app: FastifyInstance, context: WebhookEndpointContext): void {
  const { webhookEndpoints, settings } = context;

  app.post<{ Body: CreateBody }>(
    "/webhook_endpoints",
    { schema: { body: createBody }, config: { operation: "createWebhookEndpoint" } },
    async (request, reply) => {
      const wanted = { ...request.body, toolkit_slug: request.body.toolkit_slug.toLowerCase() };
      let wasThere = false;
      const outcome = carryOutWrite(request, context, {
        check: () => {
          if (!toolkitOfProject(context, wanted.toolkit_slug)) {
            throw toolkitNotFound(wanted.toolkit_slug);
          }
          fieldsOfToolkit(wanted.toolkit_slug);
        },
        carryOut: () => {
          const existing = webhookEndpoints.ofApp(wanted);
          wasThere = existing !== undefined;
          return existing ?? webhookEndpoints.add(wanted);
        },
      });
      return typeof outcome === "string"
        ? reply.code(202).send({})
        : reply
            .code(wasThere ? 200 : 201)
            .send(endpointObject(outcome, context.origin, settings.webhookEndpoints));
    },
  );

  app.get<{ Querystring: { toolkit_slug?: string } }>(
    "/webhook_endpoints",
    { schema: { querystring: listQuery }, config: { operation: "listWebhookEndpoints" } },
    async ({ query: { toolkit_slug: toolkit } }) => ({
      items: webhookEndpoints
        .readable(settings.webhookEndpoints.lagMs)
        .filter(({ toolkit_slug }) => toolkit_slug === (toolkit?.toLowerCase() ?? toolkit_slug))
        .map(endpointItem),
    }),
  );
}
