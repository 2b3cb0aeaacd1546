import type { handleUnaryCall, ServerUnaryCall } from "@grpc/grpc-js";
import {
  ConfigureRequest,
  type ConfigureResponse,
  GetSchemaRequest,
  type GetSchemaResponse,
  ProviderHandshakeRequest,
  type ProviderHandshakeResponse,
} from "@pulumi/pulumi/proto/provider_pb";
import { Plugin } from "../../../../../provider/hosts/plugin/plugin";
import { serviceOf } from "../../../../../provider/hosts/plugin/service";

/** Calls a method of the plugin as the engine does. */
function call<Request, Response>(method: string, request: Request): Promise<Response> {
  const handler = serviceOf(new Plugin(""))[method] as handleUnaryCall<Request, Response>;
  return new Promise((resolve, reject) => {
    handler({ request } as ServerUnaryCall<Request, Response>, (error, response) =>
      error ? reject(error) : resolve(response as Response),
    );
  });
}

function schemaOf(change: (request: GetSchemaRequest) => void = () => undefined): Promise<GetSchemaResponse> {
  const request = new GetSchemaRequest();
  change(request);
  return call("getSchema", request);
}

test("the schema is that of version 0, and of no subpackage", async () => {
  expect(JSON.parse((await schemaOf()).getSchema())).toMatchObject({ name: "composio" });
  await expect(schemaOf((request) => request.setVersion(1))).rejects.toMatchObject({
    details: 'The plugin "composio" has no schema of version 1, but of 0.',
  });
  await expect(schemaOf((request) => request.setSubpackageName("gmail"))).rejects.toMatchObject({
    details: 'The plugin "composio" has no subpackage "gmail".',
  });
});

test("the plugin takes secrets and resources", async () => {
  const handshake = await call<ProviderHandshakeRequest, ProviderHandshakeResponse>(
    "handshake",
    new ProviderHandshakeRequest(),
  );
  const configured = await call<ConfigureRequest, ConfigureResponse>("configure", new ConfigureRequest());
  expect([handshake.getAcceptSecrets(), handshake.getAcceptResources()]).toEqual([true, true]);
  expect([configured.getAcceptsecrets(), configured.getAcceptresources()]).toEqual([true, true]);
});
