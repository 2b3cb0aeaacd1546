import { chmod } from "node:fs/promises";
import { join } from "node:path";
import { createProjectFolder } from "../support/project-folder";
import { startTrial, type Trial } from "../support/trial";
import { PLUGIN_SETTING } from "../support/yaml-trial";

const SCHEMA = {
  name: "desk",
  version: "1.0.0",
  resources: {
    "desk:index:Desk": {
      isComponent: true,
      inputProperties: { tools: { type: "array", items: { type: "string" } } },
      requiredInputs: ["tools"],
      properties: { url: { type: "string" } },
    },
  },
};

/** A component in JavaScript, as a plugin that programs of any language can use. */
const COMPONENT = `#!/usr/bin/env node
const pulumi = require("@pulumi/pulumi");
const { main } = require("@pulumi/pulumi/provider");
const { AuthConfig, McpServer } = require("pulumi-composio/native");

class Desk extends pulumi.ComponentResource {
  constructor(name, { tools }, opts) {
    super("desk:index:Desk", name, {}, opts);
    const mail = new AuthConfig(name + "-mail", { toolkit: "gmail" }, { parent: this });
    const server = new McpServer(name, { authConfigIds: [mail.id], allowedTools: tools }, { parent: this });
    this.url = server.mcpUrl;
    this.registerOutputs({ url: this.url });
  }
}

const provider = {
  version: "1.0.0",
  schema: ${JSON.stringify(JSON.stringify(SCHEMA))},
  async construct(name, _type, inputs, opts) {
    const { urn, url } = new Desk(name, inputs, opts);
    return { urn, state: { url } };
  },
};
main(provider, process.argv.slice(2));
`;

let trial: Trial;

afterEach(() => trial.cleanup());

test("resources live inside a component of another language", async () => {
  const folder = await createProjectFolder({ "desk/pulumi-resource-desk": COMPONENT });
  await chmod(join(folder.path, "desk/pulumi-resource-desk"), 0o755);
  trial = await startTrial({
    folder,
    program: {
      language: "yaml",
      files: (body) => ({
        "Pulumi.yaml": `name: trial\nruntime: yaml\n${PLUGIN_SETTING}    - { name: desk, path: desk }\n${body}`,
      }),
    },
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
