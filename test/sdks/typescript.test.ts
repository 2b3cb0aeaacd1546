import { describeExamples, EXAMPLE_CONFIG } from "../support/example-suite";
import { startTrial, type Trial } from "../support/trial";
import { PLUGIN_SETTING } from "../support/yaml-trial";

const TSCONFIG = {
  compilerOptions: { module: "node16", target: "es2022", strict: true, skipLibCheck: true },
};

let trial: Trial;

beforeAll(async () => {
  trial = await startTrial({
    config: EXAMPLE_CONFIG,
    hasProviders: true,
    program: {
      files: (body) => ({
        "Pulumi.yaml": `name: trial\nruntime: nodejs\nmain: index.ts\n${PLUGIN_SETTING}`,
        "tsconfig.json": JSON.stringify(TSCONFIG),
        "index.ts": body,
      }),
    },
  });
});
afterAll(() => trial?.cleanup());

describeExamples("typescript", () => trial);
