import type { FastifyInstance } from "fastify";
import type { EmulatorContext } from "./context";
import { installFaultControl } from "./faults/fault-control";
import type { EmulatorSettings } from "./options";
import { CONTROL_PREFIX } from "./paths";
import { milliseconds } from "./schemas";
import type { ServerChange } from "./store";

const strings = { type: "array", items: { type: "string" } };

/** Types only: what is changed behind the API's back need not follow the API's rules. */
const serverChange = {
  type: "object",
  additionalProperties: false,
  properties: {
    name: { type: "string" },
    auth_config_ids: strings,
    no_auth_apps: strings,
    allowed_tools: strings,
    toolkits: strings,
    managed_auth_via_composio: { type: "boolean" },
    server_instance_count: { type: "integer" },
    deleted: { type: "boolean" },
  },
};

const count = { type: "integer", minimum: 0 };

const settingsChange = {
  type: "object",
  additionalProperties: false,
  properties: {
    duplicateStatus: { enum: [400, 409] },
    unknownAuthConfigStatus: { enum: [400, 404] },
    deletedServers: { enum: ["not-found", "flagged"] },
    maximumLimit: { type: "integer", minimum: 1 },
    toolkitsFollowAuthConfigs: { type: "boolean" },
    allowedTools: { enum: ["as-sent", "normalised"] },
    latencyMs: milliseconds,
    requestsPerSecond: count,
    failEvery: count,
  },
};

/** What the in-process methods do, for other processes. Needs no key and leaves no trace in the journal. */
export function installControl(app: FastifyInstance, context: EmulatorContext): void {
  const { store, journal, settings } = context;

  app.get(`${CONTROL_PREFIX}/journal`, async () => ({ requests: journal.requests() }));

  app.delete(`${CONTROL_PREFIX}/journal`, async (_request, reply) => {
    journal.clear();
    return reply.code(204).send();
  });

  app.get(`${CONTROL_PREFIX}/servers`, async () => ({ servers: store.all() }));

  app.patch<{ Params: { id: string }; Body: ServerChange }>(
    `${CONTROL_PREFIX}/servers/:id`,
    { schema: { body: serverChange } },
    async ({ params, body }) => store.change(params.id, body),
  );

  app.delete<{ Params: { id: string } }>(`${CONTROL_PREFIX}/servers/:id`, async ({ params }) =>
    store.change(params.id, { deleted: true }),
  );

  app.get(`${CONTROL_PREFIX}/settings`, async () => settings);

  app.patch<{ Body: Partial<EmulatorSettings> }>(
    `${CONTROL_PREFIX}/settings`,
    { schema: { body: settingsChange } },
    async ({ body }) => Object.assign(settings, body),
  );

  app.post(`${CONTROL_PREFIX}/reset`, async (_request, reply) => {
    context.reset();
    return reply.code(204).send();
  });

  installFaultControl(app, context);
}
