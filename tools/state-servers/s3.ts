import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { cacheFolder } from "../pulumi-cli/cache-folder";
import { folderOf } from "../pulumi-cli/find-cli";
import { installIntoCache } from "../pulumi-cli/install-into-cache";
import { withLock } from "../pulumi-cli/lock";
import { createPythonEnvironment } from "../python-environment";
import { ROOT } from "../root";
import { startGuarded } from "./guarded-server";
import type { StateServer, StateServerKind } from "./state-server";

const run = promisify(execFile);
const ANSWER_WITHIN_MS = 10_000;
const BUCKET = "state";
const REGION = "us-east-1";
const REQUIREMENTS = join(ROOT, "tools/state-servers/requirements.txt");

export const S3: StateServerKind = {
  name: "an S3 API",
  testFile: "s3.test.ts",
  howToHave: "apt-get install python3-venv, and a way to PyPI for the first time",
  async prepare() {
    await programs();
  },
  start,
};

async function start(): Promise<StateServer> {
  const bin = await programs();
  const { port, stop } = await startGuarded({
    // The script moto_server names the folder that it was installed in, which was not this one.
    command: join(bin, "python3"),
    args: (free) => ["-m", "moto.server", "-H", "127.0.0.1", "-p", String(free)],
    isReady: (at) =>
      ask(at, "GET", "/").then(
        ({ ok }) => ok,
        () => false,
      ),
    stopSignal: "KILL",
  });
  await makeBucket(port).catch(async (error) => {
    await stop();
    throw error;
  });
  return {
    url: `s3://${BUCKET}?endpoint=127.0.0.1:${port}&disableSSL=true&s3ForcePathStyle=true&region=${REGION}`,
    env: { AWS_ACCESS_KEY_ID: "test", AWS_SECRET_ACCESS_KEY: "test" },
    stop,
  };
}

async function makeBucket(port: number): Promise<void> {
  const answer = await ask(port, "PUT", `/${BUCKET}`);
  if (!answer.ok) {
    throw new Error(`moto makes no bucket: ${await answer.text()}`);
  }
}

/** Asks the S3 API: moto looks at no signature, but at which service a request is for. */
function ask(port: number, method: string, path: string): Promise<Response> {
  const scope = `Credential=test/20260101/${REGION}/s3/aws4_request`;
  return fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    headers: { authorization: `AWS4-HMAC-SHA256 ${scope}` },
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  });
}

/** The folder `bin` of a Python environment with moto, kept in the user's cache. */
async function programs(): Promise<string> {
  const { stdout: version } = await run("python3", ["--version"]);
  const wanted = createHash("sha256")
    .update(await readFile(REQUIREMENTS))
    .update(version);
  const cache = join(dirname(cacheFolder()), `moto-${wanted.digest("hex").slice(0, 16)}`);
  const find = async (folders: string[]) => {
    const folder = await folderOf("moto_server", folders);
    if (folder === undefined) {
      throw new Error("there is no moto_server");
    }
    return folder;
  };
  await mkdir(dirname(cache), { recursive: true });
  return withLock(
    `${cache}.lock`,
    async () =>
      (await folderOf("moto_server", [join(cache, "bin")])) ??
      installIntoCache(
        {
          async install({ root }) {
            await createPythonEnvironment(root, REQUIREMENTS);
          },
        },
        cache,
        find,
      ),
  );
}
