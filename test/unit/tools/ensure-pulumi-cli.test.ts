import { existsSync } from "node:fs";
import { mkdir, readdir, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ensurePulumiCli } from "../../../tools/pulumi-cli";
import type { CliSource } from "../../../tools/pulumi-cli/sources";
import { writeFakeCli } from "../../support/fake-cli";
import { removeFolder, temporaryFolder } from "../../support/temporary-folder";

let folder: string;
let cache: string;
let lines: string;

beforeEach(async () => {
  folder = await temporaryFolder();
  cache = join(folder, "cache", "pulumi-3");
  lines = "";
  jest.spyOn(process.stderr, "write").mockImplementation((text) => {
    lines += text;
    return true;
  });
});

afterEach(async () => {
  jest.restoreAllMocks();
  await removeFolder(folder);
});

const unreachable: CliSource = {
  source: "download",
  label: "official download",
  install: () => Promise.reject(new Error("the host cannot be reached")),
};

function building(version: string): CliSource & { builds: number } {
  return {
    source: "build",
    label: "build",
    builds: 0,
    async install({ root }) {
      this.builds++;
      await writeFakeCli(join(root, "bin"), version);
    },
  };
}

test("one on PATH is taken before all others", async () => {
  await writeFakeCli(join(folder, "bin"), "3.240.0");
  await writeFakeCli(join(cache, "bin"), "3.255.0");
  expect(await ensurePulumiCli({ path: [join(folder, "bin")], cache, sources: [] })).toEqual({
    binDir: join(folder, "bin"),
    version: "3.240.0",
    source: "path",
  });
});

test("one in the cache is taken without a word when none on PATH will do", async () => {
  await writeFakeCli(join(folder, "bin"), "3.1.0");
  await writeFakeCli(join(cache, "bin"), "3.255.0");
  expect(await ensurePulumiCli({ path: [join(folder, "bin")], cache, sources: [] })).toEqual({
    binDir: join(cache, "bin"),
    version: "3.255.0",
    source: "cache",
  });
  expect(lines).toBe("");
});

test("what cannot be downloaded is built, kept, and found the next time", async () => {
  const builder = building("3.255.0");
  const places = { path: [], cache, sources: [unreachable, builder] };
  expect(await ensurePulumiCli(places)).toEqual({
    binDir: join(cache, "bin"),
    version: "3.255.0",
    source: "build",
  });
  expect(lines).toContain("official download: the host cannot be reached");
  expect(await ensurePulumiCli(places)).toMatchObject({ source: "cache" });
  expect(builder.builds).toBe(1);
  expect(await readdir(join(folder, "cache"))).toEqual(["pulumi-3"]);
});

test("two runs that start at once build once", async () => {
  const builder = building("3.255.0");
  const places = { path: [], cache, sources: [builder] };
  const both = await Promise.all([ensurePulumiCli(places), ensurePulumiCli(places)]);
  expect(both.map(({ source }) => source).sort()).toEqual(["build", "cache"]);
  expect(builder.builds).toBe(1);
});

test("a broken one in the cache is replaced", async () => {
  await mkdir(join(cache, "bin"), { recursive: true });
  await writeFile(join(cache, "bin", "pulumi"), "half a file", { mode: 0o755 });
  const sources = [building("3.255.0")];
  expect(await ensurePulumiCli({ path: [], cache, sources })).toMatchObject({ source: "build" });
});

test("what a killed build left does not stand in the way, and is removed when it is old", async () => {
  const longAgo = new Date(Date.now() - 24 * 60 * 60_000);
  for (const name of ["pulumi-3.lock", "pulumi-3.tmp-old", "pulumi-3.tmp-new"]) {
    await mkdir(join(folder, "cache", name), { recursive: true });
  }
  for (const name of ["pulumi-3.lock", "pulumi-3.tmp-old"]) {
    await utimes(join(folder, "cache", name), longAgo, longAgo);
  }
  await ensurePulumiCli({ path: [], cache, sources: [building("3.255.0")] });
  expect((await readdir(join(folder, "cache"))).sort()).toEqual(["pulumi-3", "pulumi-3.tmp-new"]);
});

test("an installation that does not run is not kept", async () => {
  const ensuring = ensurePulumiCli({ path: [], cache, sources: [building("3.1.0")] });
  await expect(ensuring).rejects.toThrow("is 3.1.0, not");
  expect(existsSync(cache)).toBe(false);
});

test("when nothing works, one message says what was tried and what to install", async () => {
  const noGo: CliSource = {
    ...unreachable,
    label: "build",
    install: () => Promise.reject(new Error("no go")),
  };
  const ensuring = ensurePulumiCli({ path: [folder], cache, sources: [unreachable, noGo] });
  await expect(ensuring).rejects.toThrow(
    [
      "There is no Pulumi CLI to be had. Tried:",
      "  - PATH: there is no pulumi",
      `  - ${cache}: there is no pulumi`,
      "  - official download: the host cannot be reached",
      "  - build: no go",
      "Install the Pulumi CLI 3.216.0 or newer (https://www.pulumi.com/docs/install/),",
      "or Go 1.25 or newer to have it built, and try again.",
    ].join("\n"),
  );
});
