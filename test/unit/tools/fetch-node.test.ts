import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { arch, platform } from "node:os";
import { join, resolve } from "node:path";
import { cleanEnvironment } from "../../../tools/clean-environment";
import { startProcess } from "../../../tools/run-process";
import { runTool } from "../../../tools/run-tool";
import { startHttpServer } from "../../support/http-server";
import { removeFolder, temporaryFolder } from "../../support/temporary-folder";

const SCRIPT = resolve(__dirname, "../../../.ci/fetch-node");
const NAME = `node-v1.2.3-${platform()}-${arch()}`;

let folder: string;

beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => removeFolder(folder));

/** Makes an archive as Node publishes it, of a program that is a text. */
async function archiveOfNode(): Promise<Buffer> {
  mkdirSync(join(folder, NAME, "bin"), { recursive: true });
  writeFileSync(join(folder, NAME, "bin/node"), "a program");
  writeFileSync(join(folder, NAME, "LICENSE"), "a licence");
  await runTool("tar", ["-czf", `${NAME}.tar.gz`, NAME], folder);
  return readFileSync(join(folder, `${NAME}.tar.gz`));
}

test.each([
  ["has the published checksum", (archive: Buffer) => archive, true],
  ["has another checksum", (archive: Buffer) => Buffer.concat([archive, Buffer.from("more")]), false],
])("Node's archive is taken where it %s", async (_, served, isTaken) => {
  const archive = await archiveOfNode();
  const checksum = createHash("sha256").update(archive).digest("hex");
  const files: Record<string, Buffer | string> = {
    [`/v1.2.3/${NAME}.tar.gz`]: served(archive),
    "/v1.2.3/SHASUMS256.txt": `${"0".repeat(64)}  other.tar.gz\n${checksum}  ${NAME}.tar.gz\n`,
  };
  const server = await startHttpServer((request, response) => response.end(files[request.url ?? ""]));
  try {
    const { code } = await startProcess(SCRIPT, ["1.2.3", "node"], {
      cwd: folder,
      env: cleanEnvironment({ NODE_MIRROR: server.origin }),
      timeoutMs: 30_000,
    }).result;
    expect(code === 0).toBe(isTaken);
    expect(existsSync(join(folder, "node/bin/node"))).toBe(isTaken);
  } finally {
    await server.close();
  }
  if (isTaken) {
    expect(readFileSync(join(folder, "node/bin/node"), "utf8")).toBe("a program");
    expect(readFileSync(join(folder, "node/LICENSE"), "utf8")).toBe("a licence");
  }
});
