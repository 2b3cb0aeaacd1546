import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readdir, realpath, writeFile } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";
import { codeOf } from "../errors";
import { folderOf } from "../pulumi-cli/find-cli";
import { type Account, startGuarded } from "./guarded-server";
import type { StateServer, StateServerKind } from "./state-server";

const run = promisify(execFile);

/** Debian keeps the server's programs here, one folder a version, and not on PATH. */
const DEBIAN = "/usr/lib/postgresql";
const USER = "pulumi";
const DATABASE = "postgres";

export const POSTGRESQL: StateServerKind = {
  name: "PostgreSQL",
  testFile: "postgresql.test.ts",
  howToHave: "apt-get install postgresql",
  async prepare() {
    await programs();
    await account();
  },
  start,
};

async function start(): Promise<StateServer> {
  const bin = await programs();
  const runsAs = await account();
  const password = randomBytes(16).toString("hex");
  const { port, stop } = await startGuarded({
    account: runsAs,
    async prepare(folder) {
      const file = join(folder, "password");
      await writeFile(file, password, { mode: 0o644 });
      const cluster = ["-D", join(folder, "data"), "-U", USER, `--pwfile=${file}`, "-A", "scram-sha-256"];
      await run(join(bin, "initdb"), [...cluster, "--no-sync"], { cwd: folder, ...runsAs });
    },
    command: join(bin, "postgres"),
    args: (free, folder) => [
      ...["-D", join(folder, "data"), "-p", String(free)],
      ...settings({ listen_addresses: "127.0.0.1" }),
    ],
    isReady: (at) => takesConnections(bin, at),
    stopSignal: "QUIT",
  });
  return {
    url: `postgres://${USER}@127.0.0.1:${port}/${DATABASE}?sslmode=disable`,
    env: { PGPASSWORD: password },
    stop,
  };
}

/** A server that is still starting up listens already, and refuses every connection. */
async function takesConnections(bin: string, port: number): Promise<boolean> {
  const where = ["-h", "127.0.0.1", "-p", String(port), "-U", USER, "-d", DATABASE];
  try {
    await run(join(bin, "pg_isready"), where);
    return true;
  } catch (error) {
    // 1: it refuses. 2: it does not answer.
    if (codeOf(error) === 1 || codeOf(error) === 2) {
      return false;
    }
    throw error;
  }
}

function settings(own: Record<string, string>): string[] {
  return Object.entries({ ...own, unix_socket_directories: "", fsync: "off" }).flatMap(([name, value]) => [
    "-c",
    `${name}=${value}`,
  ]);
}

/** The folder with the programs of the newest version. */
async function programs(): Promise<string> {
  const versions = await readdir(DEBIAN).catch(() => []);
  const newest = versions.sort((one, other) => Number(other) - Number(one));
  const onPath = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const folder = await folderOf("initdb", [
    ...onPath,
    ...newest.map((version) => join(DEBIAN, version, "bin")),
  ]);
  if (folder === undefined) {
    throw new Error("there is no initdb");
  }
  // On PATH, it may be a link that stands there alone.
  return dirname(await realpath(join(folder, "initdb")));
}

/** PostgreSQL refuses to run as root. */
async function account(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) {
    return undefined;
  }
  const id = async (kind: string) => Number((await run("id", [kind, "postgres"])).stdout);
  return { uid: await id("-u"), gid: await id("-g") };
}
