import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readdir, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { folderOf } from "../pulumi-cli/find-cli";
import { type Account, makeServerFolder, startGuarded } from "./guarded-server";
import type { StateServer, StateServerKind } from "./state-server";

const run = promisify(execFile);

/** Debian keeps the server's programs here, one folder a version, and not on PATH. */
const DEBIAN = "/usr/lib/postgresql";
const USER = "pulumi";

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
  const folder = await makeServerFolder(runsAs);
  const data = join(folder, "data");
  const password = randomBytes(16).toString("hex");
  const passwordFile = join(folder, "password");
  await writeFile(passwordFile, password, { mode: 0o644 });
  const cluster = ["-D", data, "-U", USER, `--pwfile=${passwordFile}`, "-A", "scram-sha-256", "--no-sync"];
  await run(join(bin, "initdb"), cluster, { cwd: folder, ...runsAs });
  const { port, stop } = await startGuarded({
    folder,
    account: runsAs,
    command: join(bin, "postgres"),
    args: (free) => ["-D", data, "-p", String(free), ...settings({ listen_addresses: "127.0.0.1" })],
    stopSignal: "QUIT",
  });
  return {
    url: `postgres://${USER}@127.0.0.1:${port}/postgres?sslmode=disable`,
    env: { PGPASSWORD: password },
    stop,
  };
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
  return folder;
}

/** PostgreSQL refuses to run as root. */
async function account(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) {
    return undefined;
  }
  const id = async (kind: string) => Number((await run("id", [kind, "postgres"])).stdout);
  return { uid: await id("-u"), gid: await id("-g") };
}
