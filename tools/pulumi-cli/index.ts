import { mkdir } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { messageOf } from "../errors";
import { cacheFolder } from "./cache-folder";
import { type FoundCli, findCli } from "./find-cli";
import { installIntoCache, sweepAbandoned } from "./install-into-cache";
import { withLock } from "./lock";
import { say } from "./progress";
import { type CliSource, SOURCES } from "./sources";
import { MINIMUM_GO_VERSION, MINIMUM_VERSION } from "./versions";

export interface PulumiCli extends FoundCli {
  source: "path" | "cache" | CliSource["source"];
}

export interface Places {
  path: string[];
  cache: string;
  sources: CliSource[];
}

/** A Pulumi CLI with its Node.js language host and what starts dynamic providers, brought when it is not there. */
export async function ensurePulumiCli(places: Partial<Places> = {}): Promise<PulumiCli> {
  const { path = foldersOnPath(), cache = cacheFolder(), sources = SOURCES } = places;
  const onPath: Way = { source: "path", label: "PATH", bring: () => findCli(path) };
  const cached: Way = { source: "cache", label: cache, bring: () => findCli([join(cache, "bin")]) };
  const reasons: string[] = [];
  const atHand = await firstThatWorks([onPath, cached], (reason) => reasons.push(reason));
  if (atHand) {
    return atHand;
  }

  for (const reason of reasons) {
    say(reason);
  }
  await mkdir(dirname(cache), { recursive: true });
  const install = async () => {
    // Another run may have brought it while this one waited.
    const brought = await firstThatWorks([cached], () => {});
    if (brought) {
      return brought;
    }
    await sweepAbandoned(cache);
    const ways = sources.map((source) => ({
      ...source,
      bring: () => installIntoCache(source, cache, findCli),
    }));
    const installed = await firstThatWorks(ways, (reason) => {
      reasons.push(reason);
      say(reason);
    });
    if (installed) {
      return installed;
    }
    throw new Error(notFound(reasons));
  };
  return withLock(`${cache}.lock`, install, {
    onWait: () => say("another run is bringing the Pulumi CLI; waiting for it"),
  });
}

let ofThisProcess: Promise<PulumiCli> | undefined;

/** The same, which a process looks for once. */
export function pulumiCli(): Promise<PulumiCli> {
  ofThisProcess ??= ensurePulumiCli();
  return ofThisProcess;
}

interface Way {
  source: PulumiCli["source"];
  label: string;
  bring(): Promise<FoundCli>;
}

async function firstThatWorks(
  ways: Way[],
  onFailure: (reason: string) => void,
): Promise<PulumiCli | undefined> {
  for (const { source, label, bring } of ways) {
    try {
      return { ...(await bring()), source };
    } catch (error) {
      onFailure(`${label}: ${messageOf(error)}`);
    }
  }
  return undefined;
}

function foldersOnPath(): string[] {
  return (process.env.PATH ?? "").split(delimiter).filter(Boolean);
}

function notFound(reasons: string[]): string {
  return [
    "There is no Pulumi CLI to be had. Tried:",
    ...reasons.map((reason) => `  - ${reason}`),
    `Install the Pulumi CLI ${MINIMUM_VERSION} or newer (https://www.pulumi.com/docs/install/),`,
    `or Go ${MINIMUM_GO_VERSION} or newer to have it built, and try again.`,
  ].join("\n");
}
