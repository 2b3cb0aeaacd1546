import { startPluginHost } from "../support/dynamic-host";
import { describeLifecycles } from "../support/lifecycle-suite";
import { pluginProcess } from "../support/plugin-process";
import { SAMPLES } from "../support/samples";

const { McpServer } = SAMPLES;
const { name } = McpServer.fields;

/** A server's name may be left out, because the plugin learns the logical name from the URN. */
const samples = {
  ...SAMPLES,
  McpServer: {
    ...McpServer,
    fields: {
      ...McpServer.fields,
      ...(name && { name: { ...name, removed: { is: expect.stringMatching(/^support-[0-9a-f]{7}$/) } } }),
    },
  },
};

describeLifecycles(samples, async (kind, origin) => {
  const config = {
    "composio:apiKey": "ak_test",
    "composio:baseUrl": origin,
    "composio:retrySeconds": "0",
    "composio:preflight": "false",
  };
  return pluginProcess(await startPluginHost({ config }, kind));
});
