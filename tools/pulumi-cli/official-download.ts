import { createRequire } from "node:module";
import { cleanEnvironment } from "../clean-environment";
import { messageOf } from "../errors";
import { startProcess } from "../run-process";
import type { InstallFolders } from "./install-folders";
import { withProgress } from "./progress";
import { PULUMI_VERSION } from "./versions";

const INSTALLER = "https://get.pulumi.com/install.sh";
const PROBE_TIMEOUT_MS = 10_000;
const DOWNLOAD_TIMEOUT_MS = 5 * 60_000;

/** In a process of its own, since the Automation API starts children and offers no way to end them. */
const INSTALL = `
const [sdk, root, version] = process.argv.slice(1);
const { SemVer } = require("node:module").createRequire(sdk)("semver");
require(sdk).PulumiCommand.install({ root, version: new SemVer(version) }).catch((error) => {
  process.stderr.write(error.message);
  process.exitCode = 1;
});
`;

/** Brings the Pulumi CLI with the official installer. */
export async function downloadCli({ root, scratch }: InstallFolders): Promise<void> {
  await probe();
  const sdk = createRequire(__filename).resolve("@pulumi/pulumi/automation");
  await withProgress(`Downloading Pulumi ${PULUMI_VERSION}`, async () => {
    const { code, stderr, timedOut } = await startProcess(
      process.execPath,
      ["-e", INSTALL, sdk, root, PULUMI_VERSION],
      {
        cwd: scratch,
        // The installer keeps what it downloads and unpacks in the folder for temporary files.
        env: cleanEnvironment({ TMPDIR: scratch, TEMP: scratch, TMP: scratch, PULUMI_HOME: scratch }),
        timeoutMs: DOWNLOAD_TIMEOUT_MS,
        withDescendants: true,
      },
    ).result;
    if (timedOut) {
      throw new Error(`took more than ${DOWNLOAD_TIMEOUT_MS / 60_000} minutes`);
    }
    if (code !== 0) {
      throw new Error(stderr.trim() || `the installer ended with code ${code}`);
    }
  });
}

/** An installer that cannot be reached must not cost a build machine minutes. */
async function probe(): Promise<void> {
  const request = { method: "HEAD", signal: AbortSignal.timeout(PROBE_TIMEOUT_MS) };
  const response = await fetch(INSTALLER, request).catch((error: Error) => {
    throw new Error(`${new URL(INSTALLER).host} cannot be reached: ${messageOf(error.cause ?? error)}`);
  });
  if (!response.ok) {
    throw new Error(`${new URL(INSTALLER).host} answers ${response.status}`);
  }
}
