// NODE_OPTIONS loads this into every Node process of a Pulumi run. Only the dynamic provider waits for a debugger.
const { open } = require("node:inspector");

if (process.argv[1]?.includes("dynamic-provider")) {
  open(9230, "127.0.0.1", true);
}
