import { RESOURCES } from "../../provider/resources";
import { FUNCTIONS } from "../../provider/resources/function-list";
import { codeBlocks, readPage } from "../support/code-blocks";
import { startTrial, type Trial, type TrialOptions } from "../support/trial";
import { PLUGIN_SETTING } from "../support/yaml-trial";

const PAGE = readPage("docs/plugin.md");
const TSCONFIG = {
  compilerOptions: { strict: true, module: "node16", target: "es2022", skipLibCheck: true },
};
const YAML: NonNullable<TrialOptions["program"]> = {
  language: "yaml",
  files: (body) => ({ "Pulumi.yaml": (body || "name: agents\nruntime: yaml\n") + PLUGIN_SETTING }),
};
const LANGUAGES: Record<string, NonNullable<TrialOptions["program"]>> = {
  yaml: YAML,
  typescript: {
    files: (body) => ({
      "Pulumi.yaml": `name: trial\nruntime: nodejs\n${PLUGIN_SETTING}`,
      "tsconfig.json": JSON.stringify(TSCONFIG),
      "index.ts": body,
    }),
  },
};

let trial: Trial;

afterEach(() => trial?.cleanup());

test.each(Object.entries(LANGUAGES))(
  "the %s of docs/plugin.md does what it says",
  async (language, program) => {
    const [body = "", ...more] = codeBlocks(language, PAGE);
    expect(more).toEqual([]);
    trial = await startTrial({ program });
    await trial.program(body);
    await trial.stack.setConfig({}, { salesKey: "ak_sales_0123456789" });
    // An explicit provider has the environment in place of the stack's configuration.
    const options = { env: { COMPOSIO_BASE_URL: trial.emulator.url } };
    await trial.stack.up([], options);
    const [server] = trial.servers();
    expect(await trial.stack.outputs()).toEqual({
      url: `${trial.emulator.url}/v3/mcp/${server?.id}/mcp?user_id=agent-7`,
    });
    await trial.stack.expectNothingToDo(options);
    await trial.stack.destroy([], options);
    expect(trial.servers()).toEqual([]);
  },
);

test("the yaml of docs/session.md makes the session that it says", async () => {
  const [body = "", ...more] = codeBlocks("yaml", readPage("docs/session.md"));
  expect(more).toEqual([]);
  trial = await startTrial({ program: YAML });
  await trial.program(`name: agents\nruntime: yaml\n${body}`);
  await trial.stack.up();
  expect(trial.emulator.sessions()).toMatchObject([{ config: { user_id: "agent-7" } }]);
  await trial.stack.expectNothingToDo();
  await trial.stack.destroy();
});

test("docs/plugin.md names every resource, and docs/functions.md every function", () => {
  const kinds = Object.keys(RESOURCES).map((kind) => `composio:index:${kind}`);
  const functions = FUNCTIONS.map(({ name }) => name);
  expect(kinds.filter((name) => !PAGE.includes(`\`${name}\``))).toEqual([]);
  expect(functions.filter((name) => !readPage("docs/functions.md").includes(`\`${name}\``))).toEqual([]);
});
