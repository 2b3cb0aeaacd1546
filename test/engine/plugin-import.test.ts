import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createElsewhere } from "../support/elsewhere";
import { createProjectFolder, type ProjectFolder } from "../support/project-folder";
import type { Trial } from "../support/trial";
import { startYamlTrial } from "../support/yaml-trial";

let folder: ProjectFolder;
let trial: Trial;

beforeEach(async () => {
  folder = await createProjectFolder({});
  trial = await startYamlTrial({ folder });
});
afterEach(() => trial.cleanup());

/** Makes a server and an auth config elsewhere, and gives their ids. */
async function given(): Promise<{ server: string; authConfig: string }> {
  const config = await createElsewhere<{ auth_config: { id: string } }>(trial.emulator, "/auth_configs", {
    toolkit: { slug: "gmail" },
    auth_config: { type: "use_composio_managed_auth", name: "mail" },
  });
  const authConfig = config.auth_config.id;
  const server = await createElsewhere<{ id: string }>(trial.emulator, "/mcp/servers", {
    name: "support desk",
    auth_config_ids: [authConfig],
    allowed_tools: ["GMAIL_SEND_EMAIL"],
    no_auth_apps: [],
  });
  trial.emulator.journal.clear();
  return { server: server.id, authConfig };
}

function writes(): string[] {
  return trial.requests().filter((operation) => /^(create|update|delete|set)/.test(operation));
}

test("the option import takes a server and an auth config over as they are", async () => {
  const { server, authConfig } = await given();
  const program = (options: string) => `
resources:
  mail:
    type: composio:AuthConfig
    properties:
      toolkit: gmail
      name: mail
    ${options && `options: { import: ${authConfig} }`}
  support:
    type: composio:McpServer
    properties:
      name: support desk
      authConfigIds: ["\${mail.id}"]
      allowedTools: [GMAIL_SEND_EMAIL]
    ${options && `options: { import: ${server} }`}
`;
  await trial.program(program("import"));
  const { stdout } = await trial.stack.preview();
  expect(stdout).toMatch(/= 2 to import/);
  expect(stdout).not.toContain("to update");
  await trial.stack.up();
  expect(writes()).toEqual([]);
  await trial.stack.expectNothingToDo();
  await trial.program(program(""));
  await trial.finish();
});

test.each(["server", "authConfig"] as const)(
  "pulumi import prints a program of a %s that has nothing to do",
  async (kind) => {
    const ids = await given();
    const type = kind === "server" ? "McpServer" : "AuthConfig";
    await trial.program("resources: {}\n");
    const out = join(folder.path, "imported.yaml");
    const { code, stdout, stderr } = await trial.stack.run([
      "import",
      `composio:index:${type}`,
      "taken",
      ids[kind],
      "--yes",
      "--protect=false",
      "--out",
      out,
    ]);
    expect({ code, stdout: code === 0 ? "" : stdout + stderr }).toEqual({ code: 0, stdout: "" });
    const printed = await readFile(out, "utf8");
    expect(printed).toContain(kind === "server" ? "GMAIL_SEND_EMAIL" : "toolkit: gmail");
    await trial.program(printed);
    await trial.stack.expectNothingToDo();
    await trial.stack.up(["--expect-no-changes"]);
    expect(writes()).toEqual([]);
  },
);

test("what does not exist cannot be imported", async () => {
  await trial.program("resources: {}\n");
  const { code, stdout } = await trial.stack.run([
    "import",
    "composio:index:McpServer",
    "taken",
    "00000000-0000-4000-8000-000000000000",
    "--yes",
  ]);
  expect(code).not.toBe(0);
  expect(stdout).toContain("does not exist");
});
