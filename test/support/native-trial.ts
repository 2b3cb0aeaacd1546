import type { TrialOptions } from "./trial";
import { PLUGIN_SETTING } from "./yaml-trial";

/**
 * Programs in JavaScript that find `pulumi` and the classes of one of the package's two entries declared. The engine
 * finds the plugin of this repository, whichever entry it is.
 */
export const NATIVE: NonNullable<TrialOptions["program"]> = {
  files: (body) => ({
    "Pulumi.yaml": `name: trial\nruntime: nodejs\n${PLUGIN_SETTING}`,
    "index.js": `const pulumi = require("@pulumi/pulumi");\n${body}`,
  }),
};

/** The classes of the entry for dynamic resources, or of that for the plugin. */
export function using(entry: "dynamic" | "native", body: string): string {
  const name = entry === "native" ? "pulumi-composio/native" : "pulumi-composio";
  const classes = "AuthConfig, CustomToolkit, McpServer, Provider, Session, WebhookSubscription";
  return `const { ${classes}, getMcpServer, getToolsOutput } = require("${name}");\n${body}`;
}
