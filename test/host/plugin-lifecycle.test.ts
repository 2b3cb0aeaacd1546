import type { Kind } from "../../provider/resources/loader";
import { startPluginHost } from "../support/dynamic-host";
import { describeLifecycles } from "../support/lifecycle-suite";
import { pluginProcess } from "../support/plugin-process";
import type { Sample } from "../support/sample";
import { SAMPLES } from "../support/samples";

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

const samples = Object.fromEntries(
  Object.entries(SAMPLES).map(([kind, sample]) => [kind, withDefaultName(kind, sample)]),
) as Record<Kind, Sample>;

describeLifecycles(samples, async (kind, origin) =>
  pluginProcess(
    await startPluginHost({ config: { ...SETTINGS, "composio:baseUrl": origin } }, kind, "support"),
  ),
);
