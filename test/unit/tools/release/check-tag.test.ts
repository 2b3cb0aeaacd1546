import { checkTag } from "../../../../tools/release/check-tag";
import { PACKAGES } from "../../../../tools/release/manifests";
import { copyRepository, type RepositoryCopy } from "../../../support/repository-copy";

const REPOSITORY = "owner/name";
const URL_OF_REPOSITORY = `git+https://github.com/${REPOSITORY}.git`;

let copy: RepositoryCopy;

beforeEach(async () => {
  copy = await copyRepository();
  for (const folder of Object.values(PACKAGES)) {
    await change(folder, { repository: { type: "git", url: URL_OF_REPOSITORY } });
  }
});

afterEach(() => copy.remove());

async function change(folder: string, fields: object): Promise<void> {
  const file = `${folder}/package.json`;
  await copy.write(file, JSON.stringify({ ...JSON.parse(await copy.read(file)), ...fields }));
}

test("a tag that fits gives what the changelog says of its version", async () => {
  expect(await checkTag(copy.root, `v${copy.version}`, REPOSITORY)).toBe("- Added all.");
});

test("all that does not fit is named at once", async () => {
  await change("emulator", { repository: undefined });
  await expect(checkTag(copy.root, "v99.0.0", REPOSITORY)).rejects.toThrow(
    [
      `provider/package.json has the version ${copy.version}, not 99.0.0.`,
      `emulator/package.json has the version ${copy.version}, not 99.0.0.`,
      `emulator/package.json needs "repository": {"type":"git","url":"${URL_OF_REPOSITORY}","directory":"emulator"}, ` +
        "or npm refuses the provenance.",
      `policy/package.json has the version ${copy.version}, not 99.0.0.`,
      'CHANGELOG.md says nothing under "## 99.0.0".',
    ].join("\n"),
  );
});

test("the package of another repository is refused", async () => {
  const checked = checkTag(copy.root, `v${copy.version}`, "somebody/else");
  await expect(checked).rejects.toThrow('provider/package.json needs "repository"');
});

test("a tag starts with a v", async () => {
  await expect(checkTag(copy.root, copy.version, REPOSITORY)).rejects.toThrow(`should be v${copy.version}`);
});
