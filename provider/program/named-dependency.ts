import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The parts of a `package.json` that name packages. */
const DEPENDENCIES = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"];

type Content = Readonly<Record<string, unknown>>;

interface Manifest {
  file: string;
  content: Content;
}

/**
 * Whether the package that a folder belongs to names another one, or the root of its workspace does. Where the other
 * one is installed does not count: package managers lay it in a folder above.
 */
export function isNamedFor(folder: string, packageName: string): boolean {
  const [nearest, ...above] = manifestsFrom(folder);
  if (!nearest) {
    return false;
  }
  const root = isWorkspaceRoot(nearest) ? undefined : above.find(isWorkspaceRoot);
  return names(nearest, packageName) || (root !== undefined && names(root, packageName));
}

/** The file of the package that a folder belongs to. */
export function nearestManifest(folder: string): string | undefined {
  return manifestsFrom(folder)[0]?.file;
}

function names({ content }: Manifest, packageName: string): boolean {
  return content.name === packageName || DEPENDENCIES.some((part) => packageName in objectAt(content, part));
}

function isWorkspaceRoot({ file, content }: Manifest): boolean {
  return "workspaces" in content || existsSync(join(dirname(file), "pnpm-workspace.yaml"));
}

/** The packages that a folder lies in, the innermost first. */
function manifestsFrom(folder: string): Manifest[] {
  const file = join(folder, "package.json");
  const content = read(file);
  const parent = dirname(folder);
  const above = parent === folder ? [] : manifestsFrom(parent);
  return content && isPackage(content) ? [{ file, content }, ...above] : above;
}

/** A file that only says which module system holds is none of a package. */
function isPackage(content: Content): boolean {
  return ["name", "workspaces", ...DEPENDENCIES].some((part) => part in content);
}

function read(file: string): Content | undefined {
  try {
    const content: unknown = JSON.parse(readFileSync(file, "utf8"));
    return isObject(content) ? content : undefined;
  } catch {
    return undefined;
  }
}

function objectAt(content: Content, part: string): Content {
  const value = content[part];
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Content {
  return typeof value === "object" && value !== null;
}
