import type { FastifyInstance } from "fastify";
import { installFaultControl } from "../faults/fault-control";
import { withoutSecrets } from "../journal/journal-secrets";
import { installAuthConfigControl } from "../kinds/auth-config/auth-config-control";
import { installCustomToolkitControl } from "../kinds/custom-toolkit/custom-toolkit-control";
import type { ServerChange } from "../kinds/mcp-server/mcp-server-store";
import { installSessionControl } from "../kinds/session/session-control";
import { installWebhookSubscriptionControl } from "../kinds/webhook-subscription/webhook-subscription-control";
import type { EmulatorContext } from "./emulator-context";
import { changeSettings, type SettingsChange } from "./emulator-settings";
import { settingsChange } from "./emulator-settings-schema";

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
