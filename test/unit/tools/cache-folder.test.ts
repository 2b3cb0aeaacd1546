import { join } from "node:path";
import { cacheFolder } from "../../../tools/pulumi-cli/cache-folder";
import { PULUMI_VERSION } from "../../../tools/pulumi-cli/versions";

const name = `pulumi-${PULUMI_VERSION}`;
const inCache = join("pulumi-composio", name);

test.each([
  ["Linux", {}, "linux", join("/home/me/.cache", inCache)],
  ["macOS", {}, "darwin", join("/home/me/Library/Caches", inCache)],
  ["Windows", { LOCALAPPDATA: "/local" }, "win32", join("/local", inCache)],
  ["a cache folder of the user's choice", { XDG_CACHE_HOME: "/xdg" }, "linux", join("/xdg", inCache)],
  [
    "a folder for this alone",
    { PULUMI_COMPOSIO_CACHE: "/own", XDG_CACHE_HOME: "/xdg" },
    "linux",
    join("/own", name),
  ],
] as const)("on %s the cache is %s", (_where, env, platform, expected) => {
  expect(cacheFolder(env, platform, "/home/me")).toBe(expected);
});
