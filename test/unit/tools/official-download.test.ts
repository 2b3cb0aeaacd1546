import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { downloadCli } from "../../../tools/pulumi-cli/official-download";
import { ARCHIVE_CHECKSUMS, PULUMI_VERSION } from "../../../tools/pulumi-cli/versions";
import { runTool } from "../../../tools/run-tool";
import { removeFolder, temporaryFolder } from "../../support/temporary-folder";

const SYSTEM = `${process.platform}-${process.arch}`;

let folder: string;
let folders: { root: string; scratch: string };

beforeEach(async () => {
  folder = await temporaryFolder();
  folders = { root: join(folder, "root"), scratch: join(folder, "scratch") };
  await mkdir(folders.root);
  await mkdir(folders.scratch);
  jest.spyOn(process.stderr, "write").mockReturnValue(true);
});

afterEach(async () => {
  jest.restoreAllMocks();
  await removeFolder(folder);
});

/** An archive as Pulumi releases it. */
async function packRelease(): Promise<Buffer> {
  await mkdir(join(folder, "pulumi"));
  await writeFile(join(folder, "pulumi", "pulumi"), `#!/bin/sh\necho v${PULUMI_VERSION}\n`, { mode: 0o755 });
  await runTool("tar", ["-czf", "release.tar.gz", "pulumi"], folder);
  return readFile(join(folder, "release.tar.gz"));
}

/** Answers each request with the archive. */
function serve(archive: Buffer) {
  return jest
    .spyOn(globalThis, "fetch")
    .mockImplementation(async () => new Response(new Uint8Array(archive)));
}

test("the release archive of this version is unpacked, once its checksum is the recorded one", async () => {
  const archive = await packRelease();
  const fetched = serve(archive);
  const checksum = createHash("sha256").update(archive).digest("hex");
  await downloadCli(folders, { [SYSTEM]: checksum });
  expect(existsSync(join(folders.root, "bin", "pulumi"))).toBe(true);
  const url = `https://get.pulumi.com/releases/sdk/pulumi-v${PULUMI_VERSION}-${SYSTEM}.tar.gz`;
  expect(fetched.mock.calls.map(([of]) => of)).toEqual([url, url]);
});

test("an archive with another checksum is not unpacked", async () => {
  serve(await packRelease());
  await expect(downloadCli(folders, { [SYSTEM]: "0".repeat(64) })).rejects.toThrow(
    /\.tar\.gz has the checksum [0-9a-f]{64}, not the recorded 0{64}$/,
  );
  expect(await readdir(folders.root)).toEqual([]);
  expect(await readdir(folders.scratch)).toEqual([]);
});

test("nothing is asked for where no checksum is recorded", async () => {
  const fetched = serve(await packRelease());
  await expect(downloadCli(folders, {})).rejects.toThrow(
    `no checksum is recorded of the archive for ${SYSTEM}`,
  );
  expect(fetched).not.toHaveBeenCalled();
});

test("each recorded checksum is a SHA-256", () => {
  expect(Object.keys(ARCHIVE_CHECKSUMS)).toEqual(["linux-arm64", "linux-x64"]);
  for (const checksum of Object.values(ARCHIVE_CHECKSUMS)) {
    expect(checksum).toMatch(/^[0-9a-f]{64}$/);
  }
});

test("a host that cannot be reached is a reason at once", async () => {
  const error = new TypeError("fetch failed", { cause: new Error("getaddrinfo ENOTFOUND") });
  jest.spyOn(globalThis, "fetch").mockRejectedValue(error);
  await expect(downloadCli(folders, { [SYSTEM]: "0".repeat(64) })).rejects.toThrow(
    "get.pulumi.com cannot be reached: getaddrinfo ENOTFOUND",
  );
});

test("a host that refuses is a reason", async () => {
  jest.spyOn(globalThis, "fetch").mockResolvedValue(new Response(null, { status: 403 }));
  await expect(downloadCli(folders, { [SYSTEM]: "0".repeat(64) })).rejects.toThrow(
    "get.pulumi.com answers 403",
  );
});
