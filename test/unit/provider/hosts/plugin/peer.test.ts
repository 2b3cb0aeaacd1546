import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { setTimeout } from "node:timers/promises";
import { isOfAnotherUser } from "../../../../../provider/hosts/plugin/peer";

/** Only Linux says whose a connection is. */
const onLinux = (answer: boolean) => (process.platform === "linux" ? answer : undefined);

const sockets: Socket[] = [];
let server: Server;
let port: number;

beforeAll(async () => {
  server = createServer();
  await once(server.listen(0, "127.0.0.1"), "listening");
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  for (const socket of sockets) {
    socket.destroy();
  }
  server.close();
});

/** Connects, does something at the other end, and gives what the server's end is asked in the moment it is there. */
async function connected<T>(ask: (socket: Socket) => T, host = "127.0.0.1", then = (_client: Socket) => {}) {
  const accepted = once(server, "connection").then(([socket]) => {
    sockets.push(socket.on("error", () => {}));
    return ask(socket);
  });
  const client = connect(port, host);
  sockets.push(client);
  await once(client, "connect");
  then(client);
  return accepted;
}

test.each(["127.0.0.1", "::ffff:127.0.0.1"])(
  "a connection of this user to %s is this user's",
  async (host) => {
    expect(await connected((socket) => isOfAnotherUser(socket), host)).toBe(onLinux(false));
  },
);

test.each(["127.0.0.1", "::ffff:127.0.0.1"])(
  "a connection of another user to %s is told from it",
  async (host) => {
    const other = Number(process.geteuid?.()) + 1;
    expect(await connected((socket) => isOfAnotherUser(socket, other), host)).toBe(onLinux(true));
  },
);

test.each([
  ["closed", (client: Socket) => client.destroy()],
  ["reset", (client: Socket) => client.resetAndDestroy()],
])("a connection that its other end has %s at once is not taken for this user's", async (_, end) => {
  const ask = async (socket: Socket) => {
    // Nobody reads, so that this end stays open.
    await setTimeout(100);
    return isOfAnotherUser(socket);
  };
  expect(await connected(ask, "127.0.0.1", end)).toBe(onLinux(true));
});
