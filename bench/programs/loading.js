// Prints, as JSON, how long the provider takes in a process that has loaded Pulumi: to be loaded, and for a first
// request, which fails at once.
require("@pulumi/pulumi");

const startedAt = performance.now();
const { mcpServer } = require("pulumi-composio/dynamic");
const ownMs = performance.now() - startedAt;

process.env.COMPOSIO_API_KEY = "ak_bench_0123456789";
process.env.COMPOSIO_BASE_URL = "http://127.0.0.1:1";
process.env.COMPOSIO_RETRY_SECONDS = "0";
mcpServer
  .read("a-server", { name: "bench", authConfigIds: ["ac_gmail_prod"] })
  .catch(() => console.log(JSON.stringify({ ownMs, requestMs: performance.now() - startedAt - ownMs })));
