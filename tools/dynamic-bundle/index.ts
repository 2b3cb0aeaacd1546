import { join } from "node:path";
import { bundle, makeAnew } from "../bundle";
import { ROOT } from "../root";

/** The folder of the bundle, whose file `pulumi-composio/dynamic` stands for. */
const DYNAMIC_FOLDER = join(ROOT, "provider/dynamic");

/** A dependency of the package that few programs come to: it would make the file that each command reads larger. */
const SELDOM = ["ajv"];

const BUNDLE = "pulumi-composio-dynamic.cjs";

/**
 * Bundles the dynamic host into one file, because each Pulumi command loads it in a process of its own. What the sources
 * load late, esbuild keeps as late.
 *
 * @param sourcemap Whether the file has a source map, for a debugger.
 */
export function buildDynamicHost(sourcemap = false): Promise<void> {
  return makeAnew(DYNAMIC_FOLDER, (folder) =>
    bundle("provider/hosts/dynamic/host.ts", join(folder, BUNDLE), {
      minifyWhitespace: !sourcemap,
      sourcemap: sourcemap && "inline",
      external: SELDOM,
    }),
  );
}
