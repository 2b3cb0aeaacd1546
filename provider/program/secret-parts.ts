import * as pulumi from "@pulumi/pulumi";
import { isPlain } from "./is-plain";

/**
 * Makes parts of what a program gives secret, whatever the program wrote. Where it gives an output or a promise of what a
 * part is in, all of that is secret.
 *
 * @param paths The parts, each by the keys that lead to it.
 */
export function withSecretParts<Given extends object>(given: Given, paths: readonly string[]): Given {
  const parts = Object.entries(given).map(([key, value]) => {
    const inside = paths.flatMap((path) => (path.startsWith(`${key}.`) ? [path.slice(key.length + 1)] : []));
    const isWhole = paths.includes(key) || (inside.length > 0 && !isPlain(value));
    const part = inside.length > 0 && isPlain<object>(value) ? withSecretParts(value, inside) : value;
    return [key, isWhole && value !== undefined ? pulumi.secret(value) : part];
  });
  return Object.fromEntries(parts) as Given;
}
