/** The version of this package, which is that of the plugin and of its schema. */
export const { version } = require("pulumi-composio/package.json") as { version: string };
