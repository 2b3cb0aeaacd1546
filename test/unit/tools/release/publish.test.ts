import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { DRY_RUN } from "../../../../tools/release/check/check-npm";
import { PACKAGES, readManifest } from "../../../../tools/release/manifests";
import { packPackage } from "../../../support/package-tools";
import { runNpm } from "../../../support/run-script";

const REPOSITORY = resolve(__dirname, "../../../..");

test.each([
  ["pulumi-composio", "provider"],
  ["composio-emulator", "emulator"],
  ["pulumi-composio-policy", "policy"],
] as const)("npm would publish %s, with its readme and its licence", async (name, folder) => {
  const tarball = await packPackage(folder);
  const answer = await runNpm(["publish", tarball, ...DRY_RUN], { cwd: REPOSITORY });
  const published = JSON.parse(answer)[name];
  const { version } = await readManifest(REPOSITORY, folder);
  expect(published).toMatchObject({ id: `${name}@${version}` });
  const files = published.files.map(({ path }: { path: string }) => path);
  expect(files).toEqual(expect.arrayContaining(["README.md", "LICENSE", "package.json", "dist/index.js"]));
});

test.each(Object.values(PACKAGES))("the package of %s says what npm and its users need", async (folder) => {
  const manifest = JSON.parse(await readFile(join(REPOSITORY, folder, "package.json"), "utf8"));
  expect(manifest).toMatchObject({
    description: expect.any(String),
    license: "Apache-2.0",
    engines: { node: expect.any(String) },
    files: expect.arrayContaining(["dist"]),
    publishConfig: { access: "public", provenance: true },
  });
  expect(manifest).not.toHaveProperty("private");
});
