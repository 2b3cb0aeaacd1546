import { createHash } from "node:crypto";
import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { messageOf } from "../errors";
import { runTool } from "../run-tool";
import type { InstallFolders } from "./install-folders";
import { withProgress } from "./progress";
import { ARCHIVE_CHECKSUMS, PULUMI_VERSION } from "./versions";

const HOST = "get.pulumi.com";
const PROBE_TIMEOUT_MS = 10_000;
const DOWNLOAD_TIMEOUT_MS = 5 * 60_000;

/**
 * Brings the Pulumi CLI in Pulumi's release archive, whose checksum has to be the recorded one.
 *
 * @param checksums SHA-256 in hexadecimal by system and processor, as Node.js names them.
 */
export async function downloadCli(
  { root, scratch }: InstallFolders,
  checksums: Readonly<Record<string, string>> = ARCHIVE_CHECKSUMS,
): Promise<void> {
  const system = `${process.platform}-${process.arch}`;
  const recorded = checksums[system];
  if (recorded === undefined) {
    throw new Error(`no checksum is recorded of the archive for ${system}`);
  }
  const name = `pulumi-v${PULUMI_VERSION}-${system}.tar.gz`;
  const url = `https://${HOST}/releases/sdk/${name}`;
  // A host that cannot be reached must not cost a build machine minutes.
  await answerOf(url, "HEAD", PROBE_TIMEOUT_MS);
  await withProgress(`Downloading Pulumi ${PULUMI_VERSION}`, async () => {
    const response = await answerOf(url, "GET", DOWNLOAD_TIMEOUT_MS);
    const archive = Buffer.from(await response.arrayBuffer());
    const checksum = createHash("sha256").update(archive).digest("hex");
    if (checksum !== recorded) {
      throw new Error(`${name} has the checksum ${checksum}, not the recorded ${recorded}`);
    }
    await writeFile(join(scratch, name), archive);
    await runTool("tar", ["-xzf", name], scratch);
    await rename(join(scratch, "pulumi"), join(root, "bin"));
  });
}

async function answerOf(url: string, method: string, timeoutMs: number): Promise<Response> {
  const request = { method, signal: AbortSignal.timeout(timeoutMs) };
  const response = await fetch(url, request).catch((error: Error) => {
    throw new Error(`${HOST} cannot be reached: ${messageOf(error.cause ?? error)}`, { cause: error });
  });
  if (!response.ok) {
    throw new Error(`${HOST} answers ${response.status}`);
  }
  return response;
}
