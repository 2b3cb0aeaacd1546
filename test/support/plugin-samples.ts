import type { Kind } from "../../provider/resources";
import { configuredPlugin } from "./dynamic-host";
import { type HostProcess, startPluginProcess } from "./host-process";
import { describeLifecycles } from "./lifecycle-suite";
import { pluginProcess } from "./plugin-process";
import type { Sample } from "./sample";
import { SAMPLES } from "./samples";

const SETTINGS = {
  "composio:apiKey": "ak_test",
  "composio:organizationApiKey": "org_test",
  "composio:retrySeconds": "0",
  "composio:preflight": "false",
};

/** The plugin learns the logical name from the URN, so a default name is made of that. Not every kind has one. */
function withDefaultName(kind: string, sample: Sample): Sample {
  const input = "alias" in sample.fields ? "alias" : "name";
  const { [input]: named, ...others } = sample.fields;
  const isFixed = sample.definition.fields[input]?.fixed !== undefined;
  const isWithout = named === undefined || (input === "name" && named.removed === "same");
  return isWithout || isFixed || kind === "CustomToolkit"
    ? sample
    : {
        ...sample,
        fields: {
          [input]: { ...named, removed: { is: expect.stringMatching(/^support-[0-9a-f]+$/) } },
          ...others,
        },
      };
}

const PLUGIN_SAMPLES = Object.fromEntries(
  Object.entries(SAMPLES).map(([kind, sample]) => [kind, withDefaultName(kind, sample)]),
) as Record<Kind, Sample>;

/** Processes that a person has started may be configured anew, and then know nothing of what was before. */
const idle: HostProcess[] = [];
const inUse: HostProcess[] = [];

afterEach(() => {
  idle.push(...inUse.splice(0));
});

/** Takes a process of the plugin for resources of one kind, against the API at an origin, until the end of the test. */
export async function startPlugin(kind: Kind, origin: string, timeoutSeconds = 0) {
  const process = idle.pop() ?? (await startPluginProcess({}, "person"));
  inUse.push(process);
  const config = { ...SETTINGS, "composio:baseUrl": origin };
  return pluginProcess(await configuredPlugin(process, config, { kind, name: "support", timeoutSeconds }));
}

/**
 * The life of every kind of resource in the plugin.
 *
 * @param timeoutSeconds What `customTimeouts` gives every operation; nothing unless given.
 */
export function describePluginLifecycles(timeoutSeconds?: number): void {
  describeLifecycles(PLUGIN_SAMPLES, (kind, origin) => startPlugin(kind, origin, timeoutSeconds));
}
