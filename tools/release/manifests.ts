import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Publication, publishedManifest } from "../publication";

/** The published packages, which always have the same version, each by its folder. */
export const PACKAGES = {
  "pulumi-composio": "provider",
  "composio-emulator": "emulator",
  "pulumi-composio-policy": "policy",
};

export interface Manifest {
  name?: string;
  version?: string;
  repository?: { url?: string };
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

interface Lock {
  packages: Record<string, Manifest>;
}

const LOCK = "package-lock.json";

export function readManifest(root: string, folder: string): Promise<Manifest> {
  return readJson(join(root, folder, "package.json"));
}

/** Sets the version in the manifests, in what they say of each other, and in the copies that the lock has. */
export async function setVersion(root: string, version: string): Promise<void> {
  const lock = await readJson<Lock>(join(root, LOCK));
  for (const [folder, copy] of Object.entries(lock.packages)) {
    if (folder.split("/").includes("node_modules")) {
      continue;
    }
    const manifest = await readManifest(root, folder);
    for (const each of [copy, manifest]) {
      adjust(each, version);
    }
    await writeJson(join(root, folder, "package.json"), manifest);
  }
  await writeJson(join(root, LOCK), lock);
}

/** Says in the manifest of each package where it comes from. */
export async function fillManifests(root: string, from: Publication): Promise<void> {
  for (const folder of Object.values(PACKAGES)) {
    const manifest = await readManifest(root, folder);
    const filled = { ...manifest, ...publishedManifest(from, folder) };
    await writeJson(join(root, folder, "package.json"), filled);
  }
}

function adjust(manifest: Manifest, version: string): void {
  const names = Object.keys(PACKAGES);
  if (names.includes(manifest.name ?? "")) {
    manifest.version = version;
  }
  for (const ranges of [manifest.dependencies, manifest.devDependencies]) {
    for (const name of names) {
      if (ranges?.[name] !== undefined) {
        ranges[name] = `^${version}`;
      }
    }
  }
}

async function readJson<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(file, "utf8"));
}

/** As npm writes it. */
async function writeJson(file: string, value: unknown): Promise<void> {
  await writeFile(file, `${JSON.stringify(value, null, 2)}\n`);
}
