import { existsSync } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { downloadCli } from "../../../tools/pulumi-cli/official-download";
import { removeFolder, temporaryFolder } from "../../support/temporary-folder";

/** Installs what answers as the CLI does, as the official script does with what it downloads. */
const INSTALLER = `
while [ $# -gt 0 ]; do
  case $1 in --install-root) root=$2; shift ;; --version) version=$2; shift ;; esac
  shift
done
mktemp -t pulumi.XXXXXX >/dev/null
mkdir -p "$root/bin"
printf '#!/bin/sh\\necho v%s\\n' "$version" > "$root/bin/pulumi"
chmod +x "$root/bin/pulumi"
`;

let folder: string;
let folders: { root: string; scratch: string };
const nodeOptions = process.env.NODE_OPTIONS;

beforeEach(async () => {
  folder = await temporaryFolder();
  folders = { root: join(folder, "root"), scratch: join(folder, "scratch") };
  await mkdir(folders.root);
  await mkdir(folders.scratch);
  jest.spyOn(process.stderr, "write").mockReturnValue(true);
});

afterEach(async () => {
  process.env.NODE_OPTIONS = nodeOptions ?? "";
  jest.restoreAllMocks();
  await removeFolder(folder);
});

/** Gives the installing process `script` in the place of what the official host would send. */
async function serveInstaller(script: string): Promise<void> {
  jest.spyOn(globalThis, "fetch").mockResolvedValue(new Response());
  const preload = join(folder, "fetch.cjs");
  await writeFile(preload, `globalThis.fetch = async () => new Response(${JSON.stringify(script)});`);
  process.env.NODE_OPTIONS = `--require ${preload}`;
}

test("the official installer installs into the given folder, and keeps its temporary files in the other", async () => {
  await serveInstaller(INSTALLER);
  await downloadCli(folders);
  expect(existsSync(join(folders.root, "bin", "pulumi"))).toBe(true);
  expect(await readdir(folders.scratch)).toContainEqual(expect.stringMatching(/^pulumi\./));
});

test("an installer that fails is a reason", async () => {
  await serveInstaller("echo 'no such version' >&2; exit 1");
  await expect(downloadCli(folders)).rejects.toThrow("no such version");
});

test("a host that cannot be reached is a reason at once", async () => {
  const error = new TypeError("fetch failed", { cause: new Error("getaddrinfo ENOTFOUND") });
  jest.spyOn(globalThis, "fetch").mockRejectedValue(error);
  await expect(downloadCli(folders)).rejects.toThrow(
    "get.pulumi.com cannot be reached: getaddrinfo ENOTFOUND",
  );
});

test("a host that refuses is a reason", async () => {
  jest.spyOn(globalThis, "fetch").mockResolvedValue(new Response(null, { status: 403 }));
  await expect(downloadCli(folders)).rejects.toThrow("get.pulumi.com answers 403");
});
