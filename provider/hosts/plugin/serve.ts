import { Server, ServerCredentials } from "@grpc/grpc-js";
import { ResourceProviderService } from "@pulumi/pulumi/proto/provider_grpc_pb";
import { Plugin } from "./plugin";
import { serviceOf } from "./service";

/** As much as the engine itself sends and takes. */
const MAX_MESSAGE_BYTES = 400 * 1024 * 1024;

/**
 * Serves the engine until it ends the process.
 *
 * @param engine The engine's address, which engines without a handshake give; else empty.
 */
export function serve(engine: string): void {
  const plugin = new Plugin();
  plugin.log.connect(engine);
  const server = new Server({
    "grpc.max_receive_message_length": MAX_MESSAGE_BYTES,
    "grpc.max_send_message_length": MAX_MESSAGE_BYTES,
  });
  server.addService(ResourceProviderService, serviceOf(plugin));
  server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, port) => {
    if (error) {
      throw error;
    }
    // The engine reads the first line as the port; nothing else may stand on stdout.
    process.stdout.write(`${port}\n`);
  });
}
