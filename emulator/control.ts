import type { FastifyInstance } from "fastify";
import { installAuthConfigControl } from "./auth-configs/control";
import type { EmulatorContext } from "./context";
import { installCustomToolkitControl } from "./custom-toolkits/control";
import { installFaultControl } from "./faults/fault-control";
import { withoutSecrets } from "./journal-secrets";
import { installSessionControl } from "./sessions/control";
import { changeSettings, type SettingsChange } from "./settings";
import { settingsChange } from "./settings-schema";
import type { ServerChange } from "./store";
import { installWebhookSubscriptionControl } from "./webhook-subscriptions/control";

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

/** What the in-process methods do, for other processes. Needs no key and leaves no trace in the journal. */
export function installControl(app: FastifyInstance, context: EmulatorContext): void {
  const { store, journal, settings } = context;

  app.get("/journal", async () => ({ requests: journal.requests().map(withoutSecrets) }));

  app.delete("/journal", async (_request, reply) => {
    journal.clear();
    return reply.code(204).send();
  });

  app.get("/servers", async () => ({ servers: store.all() }));

  app.patch<{ Params: { id: string }; Body: ServerChange }>(
    "/servers/:id",
    { schema: { body: serverChange } },
    async ({ params, body }) => store.change(params.id, body),
  );

  app.delete<{ Params: { id: string } }>("/servers/:id", async ({ params }) =>
    store.change(params.id, { deleted: true }),
  );

  app.get("/settings", async () => settings);

  app.patch<{ Body: SettingsChange }>("/settings", { schema: { body: settingsChange } }, async ({ body }) => {
    changeSettings(settings, body);
    return settings;
  });

  app.post("/reset", async (_request, reply) => {
    context.reset();
    return reply.code(204).send();
  });

  installAuthConfigControl(app, context);
  installCustomToolkitControl(app, context);
  installSessionControl(app, context);
  installWebhookSubscriptionControl(app, context);
  installFaultControl(app, context);
}
