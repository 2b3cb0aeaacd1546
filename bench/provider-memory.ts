import { readdirSync, readFileSync } from "node:fs";

const POLL_MS = 100;

/** The program that Pulumi runs dynamic providers in, and the plugin's. */
const PROVIDER_SCRIPTS = ["cmd/dynamic-provider", "pulumi-resource-composio.cjs"];

/**
 * Watches the provider's process that a command starts. Linux keeps each process' peak, so a look now and then
 * misses no more than what comes after the last one.
 *
 * @returns Ends the watch, and gives the peak in bytes; undefined where none was seen, as on other systems.
 */
export function watchProviderMemory(command: number | undefined): () => number | undefined {
  let provider: number | undefined;
  let peak: number | undefined;
  const look = () => {
    provider ??= processes().find((pid) => isProvider(pid) && isBelow(pid, command));
    const now = provider === undefined ? undefined : peakOf(provider);
    if (now !== undefined) {
      peak = Math.max(peak ?? 0, now);
    }
  };
  const timer = process.platform === "linux" ? setInterval(look, POLL_MS) : undefined;
  return () => {
    clearInterval(timer);
    return peak;
  };
}

function processes(): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

/** Whether it is Node with one of the scripts, and not what looks for the program or starts it. */
function isProvider(pid: number): boolean {
  const [executable = "", script = ""] = read(pid, "cmdline").split("\0");
  return /(^|\/)node$/.test(executable) && PROVIDER_SCRIPTS.some((name) => script.includes(name));
}

function isBelow(pid: number, ancestor: number | undefined): boolean {
  for (let at = pid; at > 1; at = Number(/^PPid:\s*(\d+)/m.exec(read(at, "status"))?.[1] ?? 0)) {
    if (at === ancestor) {
      return true;
    }
  }
  return false;
}

function peakOf(pid: number): number | undefined {
  const kilobytes = /^VmHWM:\s*(\d+) kB/m.exec(read(pid, "status"))?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}

/** Nothing of a process that has ended. */
function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}
