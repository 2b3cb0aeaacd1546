import { type ProgramOfTrial, withClasses } from "./trial";
import { PLUGIN_SETTING } from "./yaml-trial";

/**
 * Programs in JavaScript that find `pulumi` and the classes of one of the package's two entries declared. The engine
 * finds the plugin of this repository, whichever entry it is.
 */
export const NATIVE: ProgramOfTrial = {
  served: true,
  files: (body) => ({
    "Pulumi.yaml": `name: trial\nruntime: nodejs\n${PLUGIN_SETTING}`,
    "index.js": `const pulumi = require("@pulumi/pulumi");\n${body}`,
  }),
};

/** Programs in JavaScript, as of every trial, but of the plugin: the cheapest there are in that language. */
export const PLUGIN: ProgramOfTrial = {
  ...NATIVE,
  files: (body) => NATIVE.files(withClasses("pulumi-composio/native", body)),
};

/** The classes of the entry for dynamic resources, or of that for the plugin. */
export function using(entry: "dynamic" | "native", body: string): string {
  const name = entry === "native" ? "pulumi-composio/native" : "pulumi-composio";
  return `Object.assign(globalThis, require("${name}"));\n${body}`;
}
