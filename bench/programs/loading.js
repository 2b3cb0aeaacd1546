// Prints, as JSON, what the provider loads in a process that has loaded Pulumi: the time and the modules.
const { existsSync, readFileSync } = require("node:fs");
const { dirname, join } = require("node:path");

require("@pulumi/pulumi");

const own = load("pulumi-composio/dynamic");
const axios = load("axios");
const api = load(join(dirname(require.resolve("pulumi-composio/package.json")), "dist/resources/api"));
console.log(JSON.stringify({ own, axios, api }));

function load(name) {
  const before = new Set(Object.keys(require.cache));
  const startedAt = performance.now();
  require(name);
  const ms = performance.now() - startedAt;
  const modules = {};
  for (const file of Object.keys(require.cache)) {
    if (before.has(file)) {
      continue;
    }
    const owner = packageOf(dirname(file));
    modules[owner] = (modules[owner] ?? 0) + 1;
  }
  return { ms, modules };
}

/** The name in the nearest package.json that has one. Some packages have others, which only say a module system. */
function packageOf(folder) {
  const manifest = join(folder, "package.json");
  const { name, version } = existsSync(manifest) ? JSON.parse(readFileSync(manifest, "utf8")) : {};
  return name && version ? name : packageOf(dirname(folder));
}
