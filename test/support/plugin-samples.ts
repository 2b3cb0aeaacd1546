import type { Kind } from "../../provider/resources/loader";
import { startPluginHost } from "./dynamic-host";
import { describeLifecycles } from "./lifecycle-suite";
import { pluginProcess } from "./plugin-process";
import type { Sample } from "./sample";
import { SAMPLES } from "./samples";

const SETTINGS = {
  "composio:apiKey": "ak_test",
  "composio:retrySeconds": "0",
  "composio:preflight": "false",
};

/** The plugin learns the logical name from the URN, so a default name is made of that. Not every kind has one. */
function withDefaultName(kind: string, sample: Sample): Sample {
  const { name, ...others } = sample.fields;
  return name === undefined || name.removed === "same" || kind === "CustomToolkit"
    ? sample
    : {
        ...sample,
        fields: {
          name: { ...name, removed: { is: expect.stringMatching(/^support-[0-9a-f]+$/) } },
          ...others,
        },
      };
}

const PLUGIN_SAMPLES = Object.fromEntries(
  Object.entries(SAMPLES).map(([kind, sample]) => [kind, withDefaultName(kind, sample)]),
) as Record<Kind, Sample>;

/** Starts the plugin's process for resources of one kind, against the API at an origin. */
export async function startPlugin(kind: Kind, origin: string, timeoutSeconds = 0) {
  const config = { ...SETTINGS, "composio:baseUrl": origin };
  return pluginProcess(await startPluginHost({ config }, kind, "support", timeoutSeconds));
}

/**
 * The life of every kind of resource in the plugin.
 *
 * @param timeoutSeconds What `customTimeouts` gives every operation; nothing unless given.
 */
export function describePluginLifecycles(timeoutSeconds?: number): void {
  describeLifecycles(PLUGIN_SAMPLES, (kind, origin) => startPlugin(kind, origin, timeoutSeconds));
}
