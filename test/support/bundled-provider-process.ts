import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { ROOT } from "../../tools/root";

/** The folder of Pulumi's dynamic-provider process in one file, which Pulumi has to find before the one that is installed. */
export const PROVIDER_PROCESS_FOLDER = join(ROOT, "build", "provider-process");

/** The modules that serialize a provider, with TypeScript and more. Only a program does that, but Pulumi's SDK loads it in each process. */
const SERIALIZATION = /\/closure\//;

/**
 * Bundles Pulumi's dynamic-provider process into one file, once a run: each command of the CLI starts one or two, and
 * what it loads from a thousand files is most of what it costs.
 */
export async function bundleProviderProcess(): Promise<void> {
  await mkdir(PROVIDER_PROCESS_FOLDER, { recursive: true });
  const file = join(PROVIDER_PROCESS_FOLDER, "dynamic-provider.js");
  const fresh = join(PROVIDER_PROCESS_FOLDER, `dynamic-provider-${process.pid}.js`);
  await build({
    entryPoints: [require.resolve("@pulumi/pulumi/cmd/dynamic-provider")],
    outfile: fresh,
    bundle: true,
    platform: "node",
    logLevel: "error",
    plugins: [
      {
        name: "without-serialization",
        setup({ onResolve, onLoad }) {
          onResolve({ filter: SERIALIZATION }, ({ path }) => ({ path, namespace: "serialization" }));
          onLoad({ filter: /.*/, namespace: "serialization" }, () => ({ contents: "" }));
        },
      },
    ],
  });
  // At once, because another run may load it meanwhile.
  await rename(fresh, file);
  const shim = `#!/bin/sh\nexec node '${file}' "$@"\n`;
  await writeFile(join(PROVIDER_PROCESS_FOLDER, "pulumi-resource-pulumi-nodejs"), shim, { mode: 0o755 });
}
