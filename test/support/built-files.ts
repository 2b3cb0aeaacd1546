import { resolve } from "node:path";
import { listFiles } from "./list-files";

const PROVIDER = resolve(__dirname, "../../provider");
/** The files that npm packs whatever a package says. */
const ALWAYS_PACKED = /^(package\.json|README\.md|LICENSE)$/;

/**
 * Returns what the provider's package should hold: the output of the compiler for each source but those of the plugin, which are
 * in its bundle, its commands, its documentation, and npm's own choice.
 */
export async function expectedPackageFiles(): Promise<string[]> {
  const files = (await listFiles(PROVIDER)).filter((file) => !file.startsWith("dist/"));
  const sources = files
    .filter((file) => file.endsWith(".ts") && !file.startsWith("hosts/plugin/"))
    .map((file) => file.slice(0, -".ts".length));
  return [
    ...files.filter((file) => ALWAYS_PACKED.test(file) || /^(bin|docs|dynamic|plugin)\//.test(file)),
    ...sources.flatMap((source) => [`dist/${source}.js`, `dist/${source}.d.ts`]),
  ].sort();
}
