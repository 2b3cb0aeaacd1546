import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { cleanEnvironment } from "../clean-environment";
import { startProcess } from "../run-process";
import type { InstallFolders } from "./install-folders";
import { withProgress } from "./progress";
import { writeShim } from "./shim";
import { PULUMI_VERSION } from "./versions";

const TIMEOUT_MS = 20 * 60_000;

/** Compiled, this file lies in tools/dist/pulumi-cli, and the Go modules stay in tools/pulumi-cli. */
const MODULES = existsSync(join(__dirname, "cli")) ? __dirname : join(__dirname, "../../pulumi-cli");

/** A program in one of those modules. */
export interface GoProgram {
  name: string;
  module: string;
  package: string;
  ldflags: string;
}

const PROGRAMS: GoProgram[] = [
  {
    name: "pulumi-language-nodejs",
    module: "language-nodejs",
    package: "github.com/pulumi/pulumi/sdk/v3/nodejs/cmd/pulumi-language-nodejs",
    ldflags: "-s -w",
  },
  {
    name: "pulumi",
    module: "cli",
    package: "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi",
    // The Automation API refuses a CLI that does not know its version.
    ldflags: `-s -w -X github.com/pulumi/pulumi/sdk/v3/go/common/version.Version=v${PULUMI_VERSION}`,
  },
];

/** Builds the Pulumi CLI and its Node.js language host from the Go modules beside this file. */
export async function buildCli(folders: InstallFolders): Promise<void> {
  await buildPrograms(PROGRAMS, folders);
  await writeShim(join(folders.root, "bin"));
}

/** Builds programs into the folder `bin` of what is installed. */
export async function buildPrograms(programs: GoProgram[], { root, scratch }: InstallFolders): Promise<void> {
  if (process.platform === "win32") {
    throw new Error("not supported on Windows");
  }
  await go(["version"], MODULES, scratch);
  const binDir = join(root, "bin");
  await mkdir(binDir, { recursive: true });
  for (const program of programs) {
    const output = join(binDir, program.name);
    const args = ["build", "-trimpath", "-ldflags", program.ldflags, "-o", output, program.package];
    await withProgress(`Building ${program.name} with Go`, () =>
      go(args, join(MODULES, program.module), scratch),
    );
  }
}

/** The folder of the sources that a program is built of. */
export function sourcesOf(
  { module, package: path }: GoProgram,
  { scratch }: InstallFolders,
): Promise<string> {
  return go(["list", "-f", "{{.Dir}}", path], join(MODULES, module), scratch);
}

async function go(args: string[], cwd: string, scratch: string): Promise<string> {
  const { code, stdout, stderr, timedOut } = await startProcess("go", args, {
    cwd,
    env: cleanEnvironment({ GOWORK: "off", GOTMPDIR: scratch }),
    timeoutMs: TIMEOUT_MS,
    withDescendants: true,
  }).result;
  if (timedOut) {
    throw new Error(`go ${args[0]} took more than ${TIMEOUT_MS / 60_000} minutes`);
  }
  if (code !== 0) {
    throw new Error(`go ${args[0]} failed: ${stderr.trim().split("\n").slice(-3).join("; ")}`);
  }
  return stdout.trim();
}
