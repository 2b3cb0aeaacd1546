import { type AddressInfo, createServer } from "node:net";
import { Server, ServerCredentials } from "@grpc/grpc-js";
import { ResourceProviderService } from "@pulumi/pulumi/proto/provider_grpc_pb";
import { firstAlone } from "../../core/repeated-warnings";
import { endOnSignal } from "../end-on-signal";
import { isOfAnotherUser } from "./peer";
import { Plugin } from "./plugin";
import { serviceOf } from "./service";

/** As much as the engine itself sends and takes. */
const MAX_MESSAGE_BYTES = 400 * 1024 * 1024;

const STRANGER =
  "another user of this machine has tried to connect to the plugin composio, and was refused. SECURITY.md of " +
  "pulumi-composio says what other users can do.";

/**
 * Serves the engine until a signal ends the process.
 *
 * @param starter The address of the engine that has started the process; empty where a person has.
 */
export function serve(starter: string): void {
  const plugin = new Plugin(starter);
  const warn = firstAlone((warning) => plugin.log.warn(warning));
  const server = new Server({
    "grpc.max_receive_message_length": MAX_MESSAGE_BYTES,
    "grpc.max_send_message_length": MAX_MESSAGE_BYTES,
  });
  server.addService(ResourceProviderService, serviceOf(plugin));
  const connections = server.createConnectionInjector(ServerCredentials.createInsecure());
  const listener = createServer((socket) => {
    if (isOfAnotherUser(socket)) {
      warn(STRANGER);
      socket.destroy();
    } else {
      connections.injectConnection(socket);
    }
  });
  endOnSignal(async () => {
    await plugin.operations.finished();
    listener.close();
    await new Promise((resolve) => server.tryShutdown(resolve));
  });
  listener.listen(0, "127.0.0.1", () => {
    const { port } = listener.address() as AddressInfo;
    // The engine reads the first line as the port; nothing else may stand on stdout.
    process.stdout.write(`${port}\n`);
  });
}
