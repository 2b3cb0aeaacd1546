import { inc } from "semver";
import { PACKAGES } from "../../../../tools/release/manifests";
import { prepareRelease } from "../../../../tools/release/prepare-release";
import { copyRepository, type RepositoryCopy } from "../../../support/repository-copy";
import { runNpm } from "../../../support/run-script";

let copy: RepositoryCopy;
let next: string;

beforeEach(async () => {
  copy = await copyRepository();
  next = String(inc(copy.version, "minor"));
});

afterEach(() => copy.remove());

test("all packages get the version, and so does what was unreleased", async () => {
  await prepareRelease(copy.root, next);
  for (const folder of Object.values(PACKAGES)) {
    expect(JSON.parse(await copy.read(`${folder}/package.json`))).toMatchObject({ version: next });
  }
  expect(await copy.read("CHANGELOG.md")).toContain(`# Changelog\n\n## ${next}\n\n- Added more.\n`);
});

test("once the repository is known, each package says where it comes from", async () => {
  const manifest = JSON.parse(await copy.read("package.json"));
  await copy.write(
    "package.json",
    JSON.stringify({ ...manifest, config: { repository: "some-owner/some-name" } }),
  );
  copy.commit();
  await prepareRelease(copy.root, next);
  for (const folder of Object.values(PACKAGES)) {
    expect(JSON.parse(await copy.read(`${folder}/package.json`))).toMatchObject({
      repository: { type: "git", url: "git+https://github.com/some-owner/some-name.git", directory: folder },
      homepage: `https://github.com/some-owner/some-name/tree/main/${folder}#readme`,
      bugs: { url: "https://github.com/some-owner/some-name/issues" },
    });
  }
});

test("the examples use the version", async () => {
  await prepareRelease(copy.root, next);
  expect(JSON.parse(await copy.read("examples/testing/package.json"))).toMatchObject({
    dependencies: { "pulumi-composio": `^${next}` },
    devDependencies: { "composio-emulator": `^${next}` },
  });
});

test("npm finds nothing to change in the lock", async () => {
  await prepareRelease(copy.root, next);
  const lock = await copy.read("package-lock.json");
  await copy.write(".npmrc", "omit-lockfile-registry-resolved=true\n");
  await runNpm(["install", "--package-lock-only", "--offline", "--no-audit"], { cwd: copy.root });
  expect(await copy.read("package-lock.json")).toBe(lock);
});

test.each([
  ["no version", "next", "is not a version"],
  ["a version with a v", "v9.0.0", "is not a version"],
  ["a prerelease", "9.0.0-beta.1", "is not a version"],
  ["an older version", "0.0.1", "is not newer"],
])("it refuses %s, and changes nothing", async (_what, version, message) => {
  await expect(prepareRelease(copy.root, version)).rejects.toThrow(message);
  expect(copy.changed()).toEqual([]);
});

test("it refuses the version that the packages have", async () => {
  await expect(prepareRelease(copy.root, copy.version)).rejects.toThrow("is not newer");
});

test("it refuses to mix with changes that are not committed", async () => {
  await copy.write("CHANGELOG.md", "## Unreleased\n\n- Mine.\n");
  await expect(prepareRelease(copy.root, next)).rejects.toThrow("not committed:\n M CHANGELOG.md");
  expect(copy.changed()).toEqual(["CHANGELOG.md"]);
});
