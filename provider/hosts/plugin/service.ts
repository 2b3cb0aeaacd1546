import type { handleUnaryCall, UntypedServiceImplementation } from "@grpc/grpc-js";
import { type PluginAttach, PluginInfo } from "@pulumi/pulumi/proto/plugin_pb";
import {
  GetMappingResponse,
  GetMappingsResponse,
  type GetSchemaRequest,
  GetSchemaResponse,
  type ProviderHandshakeRequest,
  ProviderHandshakeResponse,
} from "@pulumi/pulumi/proto/provider_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { UserError } from "../../core/user-error";
import { version } from "../../core/version";
import { checkConfig, configure, diffConfig } from "./config";
import { serviceError } from "./errors";
import { invoke } from "./invoke";
import type { Plugin } from "./plugin";
import { check, create, diff, read, remove, update } from "./resource";
import schema from "./schema.json";

/** The methods that the engine may call. Of what is not here, it learns that it is not implemented. */
export function serviceOf(plugin: Plugin): UntypedServiceImplementation {
  const serve =
    <Request, Response>(
      answer: (plugin: Plugin, request: Request) => Response | Promise<Response>,
    ): handleUnaryCall<Request, Response> =>
    ({ request }, done) => {
      void answered(plugin, () => answer(plugin, request)).then(
        (response) => done(null, response),
        (error) => done(serviceError(error)),
      );
    };

  const serveOperation = <Request, Response>(
    answer: (plugin: Plugin, request: Request) => Response | Promise<Response>,
  ) => serve((_plugin, request: Request) => plugin.operations.run(() => answer(plugin, request)));

  const serveResource = <Request extends { getUrn(): string }, Response>(
    answer: (plugin: Plugin, request: Request) => Response | Promise<Response>,
  ) =>
    serveOperation((_plugin, request: Request) =>
      plugin.log.at(request.getUrn(), () => answer(plugin, request)),
    );

  return {
    handshake: serve(handshake),
    attach: serve(attach),
    getPluginInfo: serve(pluginInfo),
    getSchema: serve(getSchema),
    getMapping: serve(() => new GetMappingResponse()),
    getMappings: serve(() => new GetMappingsResponse()),
    checkConfig: serve((_plugin, request: Parameters<typeof checkConfig>[0]) => checkConfig(request)),
    diffConfig: serve((_plugin, request: Parameters<typeof diffConfig>[0]) => diffConfig(request)),
    configure: serve(configure),
    check: serveResource(check),
    diff: serveResource(diff),
    create: serveResource(create),
    read: serveResource(read),
    update: serveResource(update),
    delete: serveResource(remove),
    invoke: serveOperation(invoke),
    cancel: serve(cancel),
  };
}

/** An answer comes after what was logged on its way, because the engine may end this process after the last one. */
async function answered<Response>(
  plugin: Plugin,
  answer: () => Response | Promise<Response>,
): Promise<Response> {
  try {
    return await answer();
  } finally {
    await plugin.log.flushed();
  }
}

function handshake({ log }: Plugin, request: ProviderHandshakeRequest): ProviderHandshakeResponse {
  log.connect(request.getEngineAddress());
  const response = new ProviderHandshakeResponse();
  response.setAcceptSecrets(true);
  response.setAcceptResources(true);
  response.setSupportsAutonamingConfiguration(true);
  return response;
}

function attach({ log }: Plugin, request: PluginAttach): Empty {
  log.connect(request.getAddress());
  return new Empty();
}

function pluginInfo(): PluginInfo {
  const response = new PluginInfo();
  response.setVersion(version);
  return response;
}

/** @throws UserError when another one is asked for than the plugin has: it would be taken for that. */
function getSchema(_plugin: Plugin, request: GetSchemaRequest): GetSchemaResponse {
  if (request.getVersion() !== 0) {
    throw new UserError(`The plugin "composio" has no schema of version ${request.getVersion()}, but of 0.`);
  }
  if (request.getSubpackageName() !== "") {
    throw new UserError(`The plugin "composio" has no subpackage "${request.getSubpackageName()}".`);
  }
  const response = new GetSchemaResponse();
  response.setSchema(JSON.stringify({ ...schema, version }));
  return response;
}

function cancel(plugin: Plugin): Empty {
  plugin.cancel();
  return new Empty();
}
