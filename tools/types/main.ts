import { join } from "node:path";
import { messageOf } from "../errors";
import { ROOT } from "../root";
import { type PublicEntry, reportTypes } from "./report";

const PROVIDER = join(ROOT, "provider");
const EMULATOR = join(ROOT, "emulator");
const POLICY = join(ROOT, "policy");

const ENTRIES: PublicEntry[] = [
  { name: "pulumi-composio", package: PROVIDER, types: "dist/index.d.ts" },
  { name: "pulumi-composio-access", package: PROVIDER, types: "dist/access/index.d.ts" },
  { name: "pulumi-composio-native", package: PROVIDER, types: "dist/native/index.d.ts" },
  { name: "pulumi-composio-dynamic", package: PROVIDER, types: "dist/hosts/dynamic/host.d.ts" },
  { name: "composio-emulator", package: EMULATOR, types: "dist/index.d.ts" },
  { name: "pulumi-composio-policy", package: POLICY, types: "dist/index.d.ts" },
];

/** Writes the reports of the public types; with `--check` it only compares them with what is committed. */
async function main(): Promise<void> {
  const write = !process.argv.includes("--check");
  const folders = { reports: join(ROOT, "types"), scratch: join(ROOT, "build", "types") };
  for (const entry of ENTRIES) {
    const report = `types/${entry.name}.api.md`;
    const { isOutdated, difference } = await reportTypes(entry, { ...folders, write });
    if (isOutdated && write) {
      console.log(`${report} is written anew.`);
    } else if (isOutdated) {
      console.error(`The public types are not those of ${report}. ${difference}`);
      console.error("Where that is meant, run `npm run types` and commit the report.\n");
      process.exitCode = 1;
    }
  }
}

main().catch((error: unknown) => {
  console.error(messageOf(error));
  process.exitCode = 1;
});
