import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { findCli, isSuitable } from "../../../tools/pulumi-cli/find-cli";
import { MINIMUM_VERSION } from "../../../tools/pulumi-cli/versions";
import { writeFakeCli, writeScript } from "../../support/fake-cli";
import { removeFolder, temporaryFolder } from "../../support/temporary-folder";

let folder: string;

beforeEach(async () => {
  folder = await temporaryFolder();
});

afterEach(() => removeFolder(folder));

test.each([
  [MINIMUM_VERSION, true],
  ["3.300.1", true],
  ["3.259.0-dev.0", true],
  ["3.215.9", false],
  ["4.0.0", false],
  ["whatever", false],
])("version %s is suitable: %s", (version, expected) => {
  expect(isSuitable(version)).toBe(expected);
});

test("a complete CLI is found in the first folder that has one", async () => {
  await mkdir(join(folder, "empty"));
  await writeFakeCli(join(folder, "bin"), "3.240.0");
  expect(await findCli([join(folder, "empty"), join(folder, "missing"), join(folder, "bin")])).toEqual({
    binDir: join(folder, "bin"),
    version: "3.240.0",
  });
});

test("the companions may lie elsewhere on PATH", async () => {
  await writeFakeCli(join(folder, "a"), "3.240.0", ["pulumi"]);
  await writeFakeCli(join(folder, "b"), "3.240.0", [
    "pulumi-language-nodejs",
    "pulumi-resource-pulumi-nodejs",
  ]);
  expect(await findCli([join(folder, "a"), join(folder, "b")])).toMatchObject({ binDir: join(folder, "a") });
});

test("a CLI without a companion is refused with its name", async () => {
  await writeFakeCli(folder, "3.240.0", ["pulumi", "pulumi-language-nodejs"]);
  await expect(findCli([folder])).rejects.toThrow("comes without pulumi-resource-pulumi-nodejs");
});

test("a CLI that is too old is refused with its version", async () => {
  await writeFakeCli(folder, "3.100.0");
  await expect(findCli([folder])).rejects.toThrow(`is 3.100.0, not ${MINIMUM_VERSION} or newer`);
});

test("a CLI that does not run is refused with what it says", async () => {
  await writeFakeCli(folder, "3.240.0");
  await writeScript(join(folder, "pulumi"), "echo 'half a file' >&2; exit 3");
  await expect(findCli([folder])).rejects.toThrow("does not run: half a file");
});

test("no CLI at all is said so", async () => {
  await expect(findCli([folder])).rejects.toThrow("there is no pulumi");
});
