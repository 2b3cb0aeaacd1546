import { randomUUID } from "node:crypto";
import fastify, { type FastifyInstance } from "fastify";
import { refuseWebPages } from "./browser-guard";
import type { EmulatorContext } from "./context";
import { installControl } from "./control";
import { installErrorHandlers, sendError } from "./error-handlers";
import { installJsonParser } from "./json-body";
import { lazyValidators } from "./lazy-validators";
import { distinguishProjects, otherProject, restrictToOtherProject } from "./other-project";
import { API_PREFIXES, CONTROL_PREFIX } from "./paths";
import { installPipeline } from "./pipeline";
import { authConfigRoutes } from "./routes/auth-config";
import { authConfigsRoutes } from "./routes/auth-configs";
import { customToolkitsRoutes } from "./routes/custom-toolkits";
import { mcpServerRoutes } from "./routes/mcp-server";
import { mcpServersRoutes } from "./routes/mcp-servers";
import { mcpUrlsRoutes } from "./routes/mcp-urls";
import { sessionRoutes } from "./routes/session";
import { sessionMcpRoutes } from "./routes/session-mcp";
import { sessionsRoutes } from "./routes/sessions";
import { toolkitsRoutes } from "./routes/toolkits";
import { toolsRoutes } from "./routes/tools";
import { webhookSubscriptionRoutes } from "./routes/webhook-subscription";
import { webhookSubscriptionsRoutes } from "./routes/webhook-subscriptions";

const REQUEST_TIMEOUT_MS = 60_000;

/** Room for a logo of 4,000,000 characters, the largest body that the API takes. */
const BODY_LIMIT = 5 * 1024 * 1024;

export function createApp(context: EmulatorContext): FastifyInstance {
  const app = fastify({
    genReqId: () => randomUUID(),
    // A client's idle connections must not keep a test from ending.
    forceCloseConnections: true,
    exposeHeadRoutes: false,
    bodyLimit: BODY_LIMIT,
    // A client that never ends its request must not keep a connection for ever.
    requestTimeout: REQUEST_TIMEOUT_MS,
    frameworkErrors: sendError,
  });

  // A request is judged as it was sent: nothing is converted, filled in or dropped, and all problems show.
  const customOptions = {
    // The schemas are ours, and the compiler refuses what it does not know of.
    validateSchema: false,
    coerceTypes: false,
    useDefaults: false,
    removeAdditional: false,
    allErrors: true,
    discriminator: true,
    allowUnionTypes: true,
    formats: { "server-id": (text: string) => context.ids.accept(text) },
  };
  app.setValidatorCompiler(lazyValidators({ customOptions }));
  installJsonParser(app);
  installErrorHandlers(app);
  refuseWebPages(app, context);
  installPipeline(app, context);
  distinguishProjects(app, context.keys);
  app.register(async (control) => installControl(control, context), { prefix: CONTROL_PREFIX });
  app.register(async (addresses) => sessionMcpRoutes(addresses, context));
  for (const prefix of API_PREFIXES) {
    app.register(async (api) => registerApi(api, context), { prefix });
    app.register(async (api) => registerApi(restrictToOtherProject(api), otherProject(context)), { prefix });
  }
  return app;
}

function registerApi(api: FastifyInstance, context: EmulatorContext): void {
  mcpServersRoutes(api, context);
  mcpServerRoutes(api, context);
  mcpUrlsRoutes(api, context);
  authConfigsRoutes(api, context);
  authConfigRoutes(api, context);
  customToolkitsRoutes(api, context);
  sessionsRoutes(api, context);
  sessionRoutes(api, context);
  webhookSubscriptionsRoutes(api, context);
  webhookSubscriptionRoutes(api, context);
  toolsRoutes(api, context);
  toolkitsRoutes(api, context);
}
