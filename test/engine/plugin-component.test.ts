import { chmod } from "node:fs/promises";
import { join } from "node:path";
import { createProjectFolder } from "../support/project-folder";
import { startTrial, type Trial } from "../support/trial";
import { PLUGIN_SETTING } from "../support/yaml-trial";

interface Component {
  name: string;
  inputs: Record<string, object>;
  output: string;
  /** The class, with what it needs, in a module that has `pulumi` and the classes of the plugin. */
  code: string;
}

/** Starts a trial of a program in YAML with a component in JavaScript, which is a plugin that any language can use. */
async function startWithComponent({ name, inputs, output, code }: Component): Promise<Trial> {
  const schema = {
    name: "desk",
    version: "1.0.0",
    resources: {
      [`desk:index:${name}`]: {
        isComponent: true,
        inputProperties: inputs,
        requiredInputs: Object.keys(inputs),
        properties: { [output]: { type: "string" } },
      },
    },
  };
  const folder = await createProjectFolder({
    "desk/pulumi-resource-desk": `#!/usr/bin/env node
const pulumi = require("@pulumi/pulumi");
const { main } = require("@pulumi/pulumi/provider");
const { AuthConfig, McpServer } = require("pulumi-composio/native");

${code}
const provider = {
  version: "1.0.0",
  schema: ${JSON.stringify(JSON.stringify(schema))},
  async construct(name, _type, inputs, opts) {
    const { urn, ${output} } = new ${name}(name, inputs, opts);
    return { urn, state: { ${output} } };
  },
};
main(provider, process.argv.slice(2));
`,
  });
  await chmod(join(folder.path, "desk/pulumi-resource-desk"), 0o755);
  return startTrial({
    folder,
    program: {
      language: "yaml",
      files: (body) => ({
        "Pulumi.yaml": `name: trial\nruntime: yaml\n${PLUGIN_SETTING}    - { name: desk, path: desk }\n${body}`,
      }),
    },
  });
}

let trial: Trial;

afterEach(() => trial.cleanup());

test("resources live inside a component of another language", async () => {
  trial = await startWithComponent({
    name: "Desk",
    inputs: { tools: { type: "array", items: { type: "string" } } },
    output: "url",
    code: `
class Desk extends pulumi.ComponentResource {
  constructor(name, { tools }, opts) {
    super("desk:index:Desk", name, {}, opts);
    const mail = new AuthConfig(name + "-mail", { toolkit: "gmail" }, { parent: this });
    const server = new McpServer(name, { authConfigIds: [mail.id], allowedTools: tools }, { parent: this });
    this.url = server.mcpUrl;
    this.registerOutputs({ url: this.url });
  }
}
`,
  });
  const program = (tools: string) => `
resources:
  sales:
    type: desk:Desk
    properties: { tools: [${tools}] }
outputs:
  url: \${sales.url}
`;
  await trial.program(program("GMAIL_SEND_EMAIL"));
  await trial.stack.up();
  const [server] = trial.servers();
  expect(await trial.stack.outputs()).toEqual({ url: `${trial.emulator.url}/v3/mcp/${server?.id}/mcp` });
  await trial.stack.expectNothingToDo();
  await trial.program(program("GMAIL_FETCH_EMAILS"));
  await trial.stack.up();
  expect(trial.servers()).toMatchObject([{ id: server?.id, allowed_tools: ["GMAIL_FETCH_EMAILS"] }]);
  await trial.finish();
});

test("a resource that a component gets as an input is an instance of its class there", async () => {
  trial = await startWithComponent({
    name: "Told",
    inputs: { mail: { $ref: "pulumi.json#/Any" } },
    output: "told",
    code: `
class Told extends pulumi.ComponentResource {
  constructor(name, { mail }, opts) {
    super("desk:index:Told", name, {}, opts);
    this.told = pulumi.output(mail).apply((value) =>
      AuthConfig.isInstance(value) ? pulumi.interpolate\`an AuthConfig of \${value.toolkit}\` : "not an AuthConfig",
    );
    this.registerOutputs({ told: this.told });
  }
}
`,
  });
  await trial.program(`
resources:
  mail:
    type: composio:AuthConfig
    properties: { toolkit: gmail }
  told:
    type: desk:Told
    properties: { mail: "\${mail}" }
outputs:
  told: \${told.told}
`);
  await trial.stack.up();
  expect(await trial.stack.outputs()).toEqual({ told: "an AuthConfig of gmail" });
  await trial.stack.expectNothingToDo();
  await trial.finish();
});
