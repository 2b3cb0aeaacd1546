import { codeOf } from "../../../../provider/resources/loader";
import { apiAt } from "../../../support/composio";
import { createServer } from "../../../support/mcp-servers";
import { useCommand } from "../../../support/use-command";

const command = useCommand("[ $1 = version ] && echo v3.258.0");
const { emulator } = command;

function run(...args: string[]) {
  return command.run(["import", ...args], { COMPOSIO_API_KEY: "ak_test" });
}

function givenServer(name: string, ...auth_config_ids: string[]) {
  return createServer(apiAt(emulator.url).mcpServers, { name, auth_config_ids });
}

function operations(): unknown[] {
  return emulator.journal.requests().map(({ operation }) => operation);
}

test("prints an auth config by its id, with the inputs that the class makes of its declaration", async () => {
  const { code, stdout, stderr } = await run("ac_gmail_prod", "--as", "mail");
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    resources: [
      {
        type: "pulumi-nodejs:dynamic/composio:AuthConfig",
        name: "mail",
        id: "ac_gmail_prod",
        inputs: {
          toolkit: "gmail",
          name: "gmail-prod",
          managed: {},
          enabled: true,
          revokeOnDelete: false,
          forceDestroy: false,
          __provider: codeOf("AuthConfig"),
        },
        outputs: expect.objectContaining({
          authConfigId: "ac_gmail_prod",
          managed: {},
          revokeOnDelete: false,
          __managed: [],
          __provider: codeOf("AuthConfig"),
        }),
      },
    ],
  });
  expect(stderr).not.toContain("credentials");
  expect(operations()).toEqual(["getAuthConfig"]);
  expect((await run("gmail-prod", "--as", "mail")).stdout).toBe(stdout);
});

test("says of a custom auth config that its credentials are not known, and does not print them", async () => {
  emulator.changeAuthConfig("ac_notion_legacy", {
    proxy_config: { proxy_url: "https://proxy.test/" },
    shared_connection_fields: { subdomain: "acme" },
  });
  const { stdout, stderr } = await run("notion-legacy", "--typescript");
  expect(stdout).toBe(`import { AuthConfig } from "pulumi-composio";

const notionLegacyAuthConfig = new AuthConfig("notion-legacy", {
  toolkit: "notion",
  name: "notion-legacy",
  custom: { authScheme: "API_KEY", proxyConfig: { proxyUrl: "https://proxy.test/" } },
  enabled: false,
});
`);
  expect(stderr).toContain(
    "the credentials and the key of the proxy and the shared connection fields of the custom auth config " +
      '"notion-legacy" with the id ac_notion_legacy are not known: set them in the program',
  );
  expect(stdout + stderr).not.toContain("secret_of_notion_legacy");
});

test("prints auth configs before the servers that refer to them, each under a variable of its own", async () => {
  await givenServer("gmail-prod", "ac_gmail_prod", "ac_slack_prod");
  await givenServer("prod auth config", "ac_notion_prod");
  emulator.changeAuthConfig("ac_github_prod", { name: "Gmail (prod)" });
  emulator.changeAuthConfig("ac_notion_prod", { name: "prod auth config" });
  emulator.changeAuthConfig("ac_slack_prod", { name: "slack" });
  const { stdout } = await run("--all", "--name-filter", "PROD", "--typescript");
  expect(stdout).toBe(`import { AuthConfig, McpServer } from "pulumi-composio";

const prodAuthConfig = new AuthConfig("prod-auth-config", {
  toolkit: "notion",
  name: "prod auth config",
  managed: {},
});

const gmailProdAuthConfig = new AuthConfig("gmail-prod", {
  toolkit: "github",
  name: "Gmail (prod)",
  managed: {},
});

const gmailProd2AuthConfig = new AuthConfig("gmail-prod-2", {
  toolkit: "gmail",
  name: "gmail-prod",
  managed: {},
});

const gmailProdServer = new McpServer("gmail-prod", {
  name: "gmail-prod",
  authConfigIds: [gmailProd2AuthConfig.id, "ac_slack_prod"],
});

const prodAuthConfigServer = new McpServer("prod-auth-config", {
  name: "prod auth config",
  authConfigIds: [prodAuthConfig.id],
});
`);
});

test("finds a server before an auth config of the same name, and the kind that is asked for", async () => {
  const { id } = await givenServer("gmail-prod", "ac_gmail_prod");
  const idsOf = async (...args: string[]) =>
    JSON.parse((await run(...args)).stdout).resources.map((resource: { id: string }) => resource.id);
  expect(await idsOf("gmail-prod")).toEqual([id]);
  expect(await idsOf("gmail-prod", "--kind", "server")).toEqual([id]);
  expect(await idsOf("--all", "--kind", "server")).toEqual([id]);
  emulator.journal.clear();
  expect(await idsOf("gmail-prod", "--kind", "auth-config")).toEqual(["ac_gmail_prod"]);
  expect(await idsOf("--all", "--kind", "auth-config")).toHaveLength(8);
  expect(operations()).not.toContain("listMcpServers");
});

test("asks for the id where several auth configs have the name", async () => {
  emulator.changeAuthConfig("ac_gmail_staging", { name: "gmail-prod" });
  expect(await run("gmail-prod")).toMatchObject({
    code: 1,
    stdout: "",
    stderr: expect.stringMatching(
      /2 auth configs have the name "gmail-prod": .* ac_gmail_staging, ac_gmail_prod/,
    ),
  });
});

test.each([
  [
    "a name",
    ["gmail-prd"],
    /no MCP server, auth config or custom toolkit with .* "gmail-prd" .*did you mean "gmail-prod"/,
  ],
  ["an id", ["ac_gmail_prd"], /no auth config with the id .*did you mean "ac_gmail_prod"/],
  ["an id of the other kind", ["ac_gmail_prod", "--kind", "server"], /no MCP server with .*ac_gmail_prod/],
  ["a name of the other kind", ["support", "--kind", "auth-config"], /no auth config with .*"support"/],
])("says of %s that there is none", async (_, args, reason) => {
  await givenServer("support", "ac_gmail_prod");
  expect(await run(...args)).toMatchObject({
    code: 1,
    stdout: "",
    stderr: expect.stringMatching(reason),
  });
});

test("leaves out an auth config that no program may declare, to which servers then refer by its id", async () => {
  emulator.changeAuthConfig("ac_notion_legacy", { auth_scheme: "" });
  await givenServer("support", "ac_notion_legacy");
  const { stdout, stderr } = await run("--all", "--typescript");
  expect(stdout).toContain('authConfigIds: ["ac_notion_legacy"]');
  expect(stderr).toMatch(
    /the auth config "notion-legacy" with the id ac_notion_legacy is left out: its custom/,
  );
  expect(stderr).not.toMatch(/ac_notion_legacy are not known/);
});
