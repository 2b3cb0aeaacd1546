import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { messageOf } from "../errors";
import { ROOT } from "../root";
import { runTool } from "../run-tool";
import { installOfficialClient, OFFICIAL_CLIENT } from "./official-client";
import { OPERATIONS_FILE } from "./operations";

/** Records the operations of Composio's newest client. It needs Python. */
async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "composio-client-"));
  try {
    const python = await installOfficialClient(folder);
    const script = join(ROOT, "tools/contract/print_operations.py");
    const operations: string[] = JSON.parse(await runTool(python, [script], folder));
    await writeFile(OPERATIONS_FILE, `${JSON.stringify({ client: OFFICIAL_CLIENT, operations }, null, 2)}\n`);
    console.log(`${operations.length} operations of ${OFFICIAL_CLIENT}. Compare docs/coverage.md.`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(messageOf(error));
  process.exitCode = 1;
});
