import { randomUUID } from "node:crypto";
import fastify, { type FastifyInstance } from "fastify";
import type { EmulatorContext } from "./context";
import { installControl } from "./control";
import { installErrorHandlers, sendError } from "./error-handlers";
import { API_PREFIXES } from "./paths";
import { installPipeline } from "./pipeline";
import { authConfigsRoutes } from "./routes/auth-configs";
import { mcpServerRoutes } from "./routes/mcp-server";
import { mcpServersRoutes } from "./routes/mcp-servers";
import { mcpUrlsRoutes } from "./routes/mcp-urls";
import { toolsRoutes } from "./routes/tools";

export function createApp(context: EmulatorContext): FastifyInstance {
  const app = fastify({
    genReqId: () => randomUUID(),
    // A client's idle connections must not keep a test from ending.
    forceCloseConnections: true,
    exposeHeadRoutes: false,
    // A request is judged as it was sent: nothing is converted, filled in or dropped, and all problems show.
    ajv: {
      customOptions: {
        coerceTypes: false,
        useDefaults: false,
        removeAdditional: false,
        allErrors: true,
        discriminator: true,
      },
    },
    frameworkErrors: sendError,
  });

  installErrorHandlers(app);
  installPipeline(app, context);
  installControl(app, context);
  for (const prefix of API_PREFIXES) {
    app.register(async (api) => registerApi(api, context), { prefix });
  }
  return app;
}

function registerApi(api: FastifyInstance, context: EmulatorContext): void {
  mcpServersRoutes(api, context);
  mcpServerRoutes(api, context);
  mcpUrlsRoutes(api, context);
  authConfigsRoutes(api, context);
  toolsRoutes(api);
}
