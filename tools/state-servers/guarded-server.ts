import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chown, mkdtemp, open, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { cleanEnvironment } from "../clean-environment";

const READY_WITHIN_MS = 60_000;
const LOG = "server.log";

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

export interface ServerCommand {
  account?: Account | undefined;
  /** Makes what the server needs in its folder, which is there and belongs to the account. */
  prepare?(folder: string): Promise<void>;
  command: string;
  /** The arguments, for a server that has to listen on this port of 127.0.0.1. */
  args(port: number, folder: string): string[];
  /** Asks the server in its own way whether it does its work. */
  isReady(port: number): Promise<boolean>;
  /** The signal that ends it at once. */
  stopSignal: string;
}

export interface GuardedServer {
  port: number;
  /** Ends the server and removes its folder. */
  stop(): Promise<void>;
}

/** Starts a server that ends with this process at the latest. Resolves once it is ready; leaves nothing otherwise. */
export async function startGuarded(
  server: ServerCommand,
  readyWithinMs = READY_WITHIN_MS,
): Promise<GuardedServer> {
  const folder = await mkdtemp(join(tmpdir(), "pulumi-composio-state-"));
  let guard: ChildProcess | undefined;
  const stop = async () => {
    await endGuard(guard);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    if (server.account) {
      await chown(folder, server.account.uid, server.account.gid);
    }
    await server.prepare?.(folder);
    const port = await freePort();
    guard = await spawnGuard(server, folder, port);
    await becomeReady(server, port, readyWithinMs, join(folder, LOG));
    return { port, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function spawnGuard(server: ServerCommand, folder: string, port: number): Promise<ChildProcess> {
  const { account, command, args, stopSignal } = server;
  const output = await open(join(folder, LOG), "w");
  try {
    const guard = spawn("sh", ["-c", GUARD, "guard", command, ...args(port, folder)], {
      cwd: folder,
      env: cleanEnvironment({ STOP_SIGNAL: stopSignal, FOLDER: folder }),
      stdio: ["pipe", output.fd, output.fd],
      // Ctrl-C in a terminal reaches this process alone.
      detached: true,
      ...account,
    });
    await once(guard, "spawn");
    return guard;
  } finally {
    await output.close();
  }
}

async function becomeReady(
  { command, isReady }: ServerCommand,
  port: number,
  withinMs: number,
  log: string,
): Promise<void> {
  for (const deadline = performance.now() + withinMs; performance.now() < deadline; await sleep(100)) {
    if (await isReady(port)) {
      return;
    }
  }
  throw new Error(`${command} is not ready within ${withinMs} ms:\n${await readFile(log, "utf8")}`);
}

async function endGuard(guard: ChildProcess | undefined): Promise<void> {
  if (guard === undefined || guard.exitCode !== null || guard.signalCode !== null) {
    return;
  }
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
