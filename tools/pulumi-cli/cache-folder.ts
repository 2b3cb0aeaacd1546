import { homedir } from "node:os";
import { join } from "node:path";
import { PULUMI_VERSION } from "./versions";

/** Where a Pulumi CLI that was downloaded or built is kept, outside the repository. */
export function cacheFolder(env = process.env, platform = process.platform, home = homedir()): string {
  const folder = env.PULUMI_COMPOSIO_CACHE || join(userCache(env, platform, home), "pulumi-composio");
  return join(folder, `pulumi-${PULUMI_VERSION}`);
}

function userCache(env: NodeJS.ProcessEnv, platform: NodeJS.Platform, home: string): string {
  if (env.XDG_CACHE_HOME) {
    return env.XDG_CACHE_HOME;
  }
  if (platform === "darwin") {
    return join(home, "Library", "Caches");
  }
  if (platform === "win32") {
    return env.LOCALAPPDATA || join(home, "AppData", "Local");
  }
  return join(home, ".cache");
}
