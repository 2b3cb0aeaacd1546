// Installs the repository's packages when they are missing or are not those of package-lock.json.
// It runs before anything is installed, so it uses nothing but Node.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const MINIMUM_NODE = 20;
const NPM_ARGUMENTS = ["install", "--no-save"];
const TIMEOUT_MS = 15 * 60_000;
const root = join(dirname(fileURLToPath(import.meta.url)), "..");

if (Number.parseInt(process.versions.node, 10) < MINIMUM_NODE) {
  console.error(
    `This repository needs Node ${MINIMUM_NODE} or newer; this is Node ${process.versions.node}.`,
  );
  process.exit(1);
}
const reason = reasonToInstall();
if (reason) {
  console.error(`Installing packages: ${reason}.`);
  install();
}

function reasonToInstall() {
  const installedLock = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(installedLock)) {
    return "node_modules is missing or incomplete";
  }
  const wanted = packagesOf(join(root, "package-lock.json"));
  const installed = packagesOf(installedLock);
  const isOutdated = Object.entries(wanted).some(([path, entry]) => !isInstalled(entry, installed[path]));
  const hasLeftovers = Object.keys(installed).some((path) => !(path in wanted));
  return isOutdated || hasLeftovers ? "node_modules differs from package-lock.json" : undefined;
}

function packagesOf(lockFile) {
  const { "": _root, ...packages } = JSON.parse(readFileSync(lockFile, "utf8")).packages;
  return packages;
}

/** npm leaves out what is optional and made for another platform. What is needed for development too is not optional. */
function isInstalled(wanted, installed) {
  if (!installed) {
    const isOfPlatform = wanted.os !== undefined || wanted.cpu !== undefined;
    return wanted.optional === true || (wanted.devOptional === true && isOfPlatform);
  }
  return wanted.version === installed.version && wanted.integrity === installed.integrity;
}

/**
 * `npm install`, which keeps to the versions of the lock file as `npm ci` does. `npm ci` also insists on entries
 * for the optional packages of every other platform, and some registry mirrors do not have those.
 */
function install() {
  const cli = process.env.npm_execpath;
  const options = { cwd: root, stdio: "inherit", timeout: TIMEOUT_MS };
  // Under `npm test` this is npm itself, which spares the search for npm.cmd on Windows.
  const { status, error } = cli?.endsWith("npm-cli.js")
    ? spawnSync(process.execPath, [cli, ...NPM_ARGUMENTS], options)
    : spawnSync(`npm ${NPM_ARGUMENTS.join(" ")}`, { ...options, shell: true });
  if (status === 0) {
    return;
  }
  console.error(`npm install failed${error ? `: ${error.message}` : ""}. Run it in ${root} to see why.`);
  process.exit(1);
}
