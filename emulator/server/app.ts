import fastify, { type FastifyInstance } from "fastify";
import { uuidOfBytes } from "../api/ids";
import { API_PREFIXES, CONTROL_PREFIX } from "../api/paths";
import { refuseWebPages } from "./browser-guard";
import { installControl } from "./control-routes";
import type { EmulatorContext } from "./emulator-context";
import { installErrorHandlers, sendError } from "./error-handlers";
import { installJsonParser } from "./json-body";
import { lazyValidators } from "./lazy-validators";
import { installPipeline } from "./pipeline";
import { enterProjects } from "./projects";
import { SERVED_KINDS } from "./served-kinds";

const REQUEST_TIMEOUT_MS = 60_000;

/** Room for a logo of 4,000,000 characters, the largest body that the API takes. */
const BODY_LIMIT = 5 * 1024 * 1024;

export function createApp(context: EmulatorContext): FastifyInstance {
  const app = fastify({
    genReqId: () => uuidOfBytes(context.requestIds.bytes(16)),
    // A client's idle connections must not keep a test from ending.
    forceCloseConnections: true,
    exposeHeadRoutes: false,
    bodyLimit: BODY_LIMIT,
    // A client that never ends its request must not keep a connection for ever.
    requestTimeout: REQUEST_TIMEOUT_MS,
    frameworkErrors: sendError,
  });

  const formats = Object.assign({}, ...SERVED_KINDS.map(({ formats }) => formats?.(context.settings)));
  app.setValidatorCompiler(lazyValidators(formats));
  installJsonParser(app);
  installErrorHandlers(app);
  refuseWebPages(app, context);
  installPipeline(app, context);
  enterProjects(app, context);
  installUnder(app, CONTROL_PREFIX, (control) => installControl(control, context));
  // The origin comes to be known later.
  const ofRequest: EmulatorContext = Object.assign(Object.create(context), context.ofProjects.ofRequest());
  for (const { addresses } of SERVED_KINDS) {
    addresses?.(app, ofRequest);
  }
  for (const prefix of API_PREFIXES) {
    installUnder(app, prefix, (api) => registerApi(api, ofRequest));
  }
  return app;
}

/** Installs routes under a prefix. Fastify looks through all loaded modules for the name of what it is not told the name of. */
function installUnder(
  app: FastifyInstance,
  prefix: string,
  install: (routes: FastifyInstance) => void,
): void {
  const plugin = async (routes: FastifyInstance) => install(routes);
  app.register(Object.assign(plugin, { [Symbol.for("fastify.display-name")]: prefix }), { prefix });
}

function registerApi(api: FastifyInstance, context: EmulatorContext): void {
  for (const register of SERVED_KINDS.flatMap(({ routes }) => routes)) {
    register(api, context);
  }
}
