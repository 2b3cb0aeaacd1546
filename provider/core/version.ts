/** The version of this package, which is that of the plugin and of its schema. */
export const { version }: { version: string } = require("pulumi-composio/package.json");
