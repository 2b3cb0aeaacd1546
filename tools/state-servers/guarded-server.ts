import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chown, mkdtemp, open, readFile } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { cleanEnvironment } from "../clean-environment";
import { codeOf } from "../errors";

const READY_WITHIN_MS = 60_000;

/**
 * Runs the server until the standard input closes, which it does when whoever holds it ends, whatever ended it. Then
 * it stops the server and removes its folder.
 */
const GUARD = `
"$@" &
cat > /dev/null
kill -s "$STOP_SIGNAL" $!
wait
rm -rf "$FOLDER"`;

/** The account that a server runs as, where it is not that of this process. */
export interface Account {
  uid: number;
  gid: number;
}

/** A temporary folder of that account, which the server removes with itself. */
export async function makeServerFolder(account: Account | undefined): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "pulumi-composio-state-"));
  if (account) {
    await chown(folder, account.uid, account.gid);
  }
  return folder;
}

export interface ServerCommand {
  folder: string;
  account?: Account | undefined;
  command: string;
  /** The arguments, for a server that has to listen on this port of 127.0.0.1. */
  args(port: number): string[];
  /** The signal that ends it at once. */
  stopSignal: string;
}

/** Starts a server that ends with this process at the latest. Resolves once it takes connections. */
export async function startGuarded(
  server: ServerCommand,
  readyWithinMs = READY_WITHIN_MS,
): Promise<{ port: number; stop(): Promise<void> }> {
  const { folder, account, command, args, stopSignal } = server;
  const port = await freePort();
  const log = join(folder, "server.log");
  const output = await open(log, "w");
  const guard = spawn("sh", ["-c", GUARD, "guard", command, ...args(port)], {
    cwd: folder,
    env: cleanEnvironment({ STOP_SIGNAL: stopSignal, FOLDER: folder }),
    stdio: ["pipe", output.fd, output.fd],
    // Ctrl-C in a terminal reaches this process alone.
    detached: true,
    ...account,
  });
  await output.close();
  const stop = () => endGuard(guard);
  if (await isReady(port, readyWithinMs)) {
    return { port, stop };
  }
  const said = await readFile(log, "utf8");
  await stop();
  throw new Error(`${command} takes no connections:\n${said}`);
}

async function endGuard(guard: ChildProcess): Promise<void> {
  const ended = once(guard, "exit");
  guard.stdin?.end();
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") {
    throw new Error("There is no free port");
  }
  return address.port;
}

async function isReady(port: number, withinMs: number): Promise<boolean> {
  for (const deadline = Date.now() + withinMs; Date.now() < deadline; await sleep(100)) {
    const socket = connect(port, "127.0.0.1");
    try {
      await once(socket, "connect");
      return true;
    } catch (error) {
      if (codeOf(error) !== "ECONNREFUSED") {
        throw error;
      }
    } finally {
      socket.destroy();
    }
  }
  return false;
}
