import { describeExamples, EXAMPLE_CONFIG } from "../support/example-suite";
import { startTrial, type Trial } from "../support/trial";
import { PLUGIN_SETTING } from "../support/yaml-trial";

let trial: Trial;

beforeAll(async () => {
  trial = await startTrial({
    config: EXAMPLE_CONFIG,
    hasProviders: true,
    program: {
      language: "yaml",
      files: (body) => ({
        "Pulumi.yaml": `${body.replace("name: example", "name: trial") || "name: trial\nruntime: yaml\n"}${PLUGIN_SETTING}`,
      }),
    },
  });
});
afterAll(() => trial?.cleanup());

describeExamples("yaml", () => trial);
