import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { SCHEMA_FILE } from "../../plugin-schema";
import {
  EXAMPLE,
  goModule,
  type Publication,
  publication,
  publicationOf,
  publishedManifest,
  publishedSchema,
} from "../../publication";
import { ROOT } from "../../root";
import { generateSdks } from "../../sdkgen";
import { PACKAGES, readManifest } from "../manifests";
import { checkArchives } from "./check-archives";
import { checkDotnet } from "./check-dotnet";
import { checkGo } from "./check-go";
import { checkJava } from "./check-java";
import { checkNpm } from "./check-npm";
import { checkPython } from "./check-python";
import { copyForRelease } from "./release-copy";

/**
 * Builds everything that a release publishes, as it is once the repository is known, and has the tool of each registry
 * check it.
 *
 * @param isExample Whether an example stands for the repository.
 * @param say Gets what the setting fills, and each step.
 * @throws Error where the repository is not known, or where a tool refuses something.
 */
export async function checkRelease(isExample: boolean, say: (line: string) => void): Promise<void> {
  const from = isExample ? publicationOf(EXAMPLE) : publication();
  for (const line of filledBy(from ?? publicationOf(EXAMPLE))) {
    say(line);
  }
  if (!from) {
    throw new Error(
      'config.repository of package.json is empty. Set it to "owner/name", or try what it fills with --example.',
    );
  }
  const folder = await mkdtemp(join(tmpdir(), "pulumi-composio-release-"));
  try {
    await checkAll(from, folder, say);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param folder Gets all that is built. */
async function checkAll(from: Publication, folder: string, say: (line: string) => void): Promise<void> {
  const copy = join(folder, "repository");
  await mkdir(copy, { recursive: true });
  await copyForRelease(copy, from);
  const sdk = (language: string) => join(folder, "sdk", language);
  const { version } = await readManifest(ROOT, "provider");
  const steps: [what: string, check: () => Promise<void>][] = [
    ["npm packages", () => checkNpm(copy, from, join(folder, "npm"))],
    [
      "SDKs",
      () =>
        generateSdks(
          { python: sdk("python"), go: sdk("go"), java: sdk("java"), dotnet: sdk("dotnet") },
          from,
        ),
    ],
    ["Python", () => checkPython(sdk("python"), folder)],
    ["Go", () => checkGo(sdk("go"), from, `v${version}`, folder)],
    ["Java", () => checkJava(sdk("java"))],
    [".NET", () => checkDotnet(sdk("dotnet"), from)],
    ["archives of the plugin", () => checkArchives(folder)],
  ];
  for (const [what, check] of steps) {
    await check();
    say(`${what}: as they have to be.`);
  }
}

/** The entry of `community-packages/package-list.json` in Pulumi's registry, which takes pages and logo from `docs/`. */
function registryEntry({ repository }: Publication): object {
  return { repoSlug: repository, schemaFile: relative(ROOT, SCHEMA_FILE).split(sep).join("/") };
}

/** The places that the setting fills, with their values. */
function filledBy(from: Publication): string[] {
  const manifests = Object.values(PACKAGES).flatMap((folder) =>
    Object.entries(publishedManifest(from, folder)).map(
      ([field, value]) => `${folder}/package.json, ${field}: ${JSON.stringify(value)}`,
    ),
  );
  const schema = Object.entries(publishedSchema(from)).map(
    ([field, value]) => `schema.json, ${field}: ${value}`,
  );
  return [
    ...manifests,
    `README.md on npm: links to ${from.url}`,
    ...schema,
    `Go, module: ${goModule(from)}`,
    `Maven, group, name, url, licence, developers, scm: io.github.${from.owner}, ${from.url}`,
    `PyPI and NuGet, urls: ${from.url}`,
    `Pulumi's Registry, entry of the community list: ${JSON.stringify(registryEntry(from))}`,
  ];
}
