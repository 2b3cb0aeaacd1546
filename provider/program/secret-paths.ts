import * as pulumi from "@pulumi/pulumi";
import type { Path } from "../core/secret-inputs";

/** Arguments are not nested deeper. */
const MAX_DEPTH = 10;

/** Where arguments are secret by the program's word, which Pulumi does not pass on to a dynamic provider. */
export function secretPathsOf(args: object): pulumi.Output<Path[] | undefined> {
  return pulumi.output(pathsIn(args, []).then((paths) => (paths.length > 0 ? paths : undefined)));
}

async function pathsIn(value: unknown, path: Path): Promise<Path[]> {
  if (pulumi.Output.isInstance(value)) {
    return (await pulumi.isSecret(value)) ? [path] : [];
  }
  if (value instanceof Promise) {
    return pathsIn(await value, path);
  }
  if (!isNested(value) || path.length > MAX_DEPTH) {
    return [];
  }
  const inside = await Promise.all(Object.entries(value).map(([key, each]) => pathsIn(each, [...path, key])));
  return inside.flat();
}

/** Whether a value is a list or a map, and no resource. */
function isNested(value: unknown): value is object {
  if (typeof value !== "object" || value === null) {
    return false;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Array.prototype || prototype === Object.prototype || prototype === null;
}
