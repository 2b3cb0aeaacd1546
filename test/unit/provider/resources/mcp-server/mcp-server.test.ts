import * as pulumi from "@pulumi/pulumi";
import { AuthConfig, McpServer } from "../../../../../provider";
import { clientConfig } from "../../../../../provider/run/client-config";
import { resolved } from "../../../../support/resolved";

const ID = "11111111-1111-4111-8111-111111111111";

beforeAll(async () => {
  await pulumi.runtime.setMocks(
    {
      newResource: ({ inputs }) => ({ id: ID, state: inputs }),
      call: ({ inputs }) => inputs,
    },
    "shop",
    "dev",
  );
});
beforeEach(() => {
  process.env.COMPOSIO_BASE_URL = "";
});

const declare = (args: Partial<ConstructorParameters<typeof McpServer>[1]> = {}) =>
  new McpServer("support", { authConfigIds: ["ac_gmail_prod"], ...args });

test("passes on what a default name is made of", async () => {
  const { __identity } = declare() as unknown as { __identity: pulumi.Output<unknown> };
  expect(await resolved(__identity)).toEqual({ project: "shop", stack: "dev", logicalName: "support" });
});

describe("a resource with parents passes on their types", () => {
  class Desk extends pulumi.ComponentResource {
    constructor(name: string, parent?: pulumi.Resource) {
      super("desk:index:Desk", name, {}, parent ? { parent } : {});
    }
  }
  const identityIn = (parent: pulumi.Resource) => {
    const server = new McpServer("support", { authConfigIds: ["ac_gmail_prod"] }, { parent });
    return resolved((server as unknown as { __identity: pulumi.Output<unknown> }).__identity);
  };
  const IDENTITY = { project: "shop", stack: "dev", logicalName: "support" };

  it("of a component, and of one in a component, whatever its name", async () => {
    const desk = new Desk("a::b");
    expect(await identityIn(desk)).toEqual({ ...IDENTITY, parentTypes: "desk:index:Desk" });
    expect(await identityIn(new Desk("inner", desk))).toEqual({
      ...IDENTITY,
      parentTypes: "desk:index:Desk$desk:index:Desk",
    });
  });

  it("of another resource of this package, by the type that it has in the plugin", async () => {
    const mail = new AuthConfig("mail", { toolkit: "gmail" });
    expect(await identityIn(mail)).toEqual({ ...IDENTITY, parentTypes: "composio:index:AuthConfig" });
  });

  it("but not of the stack", async () => {
    expect(
      await identityIn(new pulumi.DependencyResource("urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev")),
    ).toEqual(IDENTITY);
  });
});

describe("the address to connect to", () => {
  it("is built from the id, for a user or for a connected account", async () => {
    const address = `https://backend.composio.dev/v3/mcp/${ID}/mcp`;
    const server = declare();
    expect(await resolved(server.connectionUrl({ userId: "agent-7" }))).toBe(`${address}?user_id=agent-7`);
    expect(await resolved(server.connectionUrl({ connectedAccountId: pulumi.output("ca_1") }))).toBe(
      `${address}?connected_account_id=ca_1`,
    );
  });

  it("keeps what a user's id holds inside the parameter", async () => {
    const url = await resolved(declare().connectionUrl({ userId: "a b&c=d/é" }));
    expect(new URL(url).searchParams.get("user_id")).toBe("a b&c=d/é");
  });

  it("stands at the configured origin", async () => {
    process.env.COMPOSIO_BASE_URL = "http://127.0.0.1:8080";
    expect(await resolved(declare().connectionUrl({ userId: "u" }))).toContain(
      "http://127.0.0.1:8080/v3/mcp/",
    );
  });

  it.each([[undefined], [{}], [{ user: "u" }], [{ userId: "u", connectedAccountId: "ca_1" }]])(
    "needs exactly one of the two, not %j",
    (as) => {
      expect(() => declare().connectionUrl(as as never)).toThrow(
        "exactly one of userId and connectedAccountId",
      );
    },
  );

  it.each<[object]>([[{ userId: "" }], [{ userId: 7 }], [{ connectedAccountId: " " }]])(
    "is for a text that is not empty, not for %j",
    (as) => {
      expect(() => declare().connectionUrl(as as never)).toThrow("must be a text that is not empty");
    },
  );
});

describe("the configuration of a client", () => {
  const url = `https://backend.composio.dev/v3/mcp/${ID}/mcp?user_id=u`;
  const key = (reference: string) => ({ "x-api-key": reference });

  it.each([
    // https://code.claude.com/docs/en/mcp: "type" of a remote server, and ${VAR} in url and headers.
    ["claude", { mcpServers: { support: { type: "http", url, headers: key("$" + "{COMPOSIO_API_KEY}") } } }],
    // https://cursor.com/docs/mcp: a remote server has url and headers, and takes ${env:NAME} in both.
    ["cursor", { mcpServers: { support: { url, headers: key("$" + "{env:COMPOSIO_API_KEY}") } } }],
    // https://docs.windsurf.com/windsurf/cascade/mcp: serverUrl, and ${env:NAME} in headers.
    [
      "windsurf",
      { mcpServers: { support: { serverUrl: url, headers: key("$" + "{env:COMPOSIO_API_KEY}") } } },
    ],
    // https://code.visualstudio.com/docs/copilot/reference/mcp-configuration: "servers" with "type", and a secret by
    // "inputs". The schema of mcp.json in Visual Studio takes ids of letters, digits and underscores.
    [
      "vscode",
      {
        inputs: [
          { type: "promptString", id: "composio_api_key", description: "Composio API key", password: true },
        ],
        servers: { support: { type: "http", url, headers: key("$" + "{input:composio_api_key}") } },
      },
    ],
  ] as const)("for %s names the server, its address, and where the key is", async (client, config) => {
    expect(await resolved(declare().clientConfig<typeof client>(client, { userId: "u" }))).toEqual(config);
  });
});

test("a logical name that no client takes becomes one that each does", () => {
  expect(Object.keys(clientConfig("claude", "team/mail: süd.1", "https://x").mcpServers)).toEqual([
    "team-mail-s-d-1",
  ]);
});

test("a client that is not known is refused before anything is made", () => {
  expect(() => declare().clientConfig("claude-code" as never, { userId: "u" })).toThrow(
    '"claude-code" is not a known MCP client; these are: claude, cursor, windsurf, vscode.',
  );
});

test("the option import is refused at once, with the ways that work", () => {
  const importing = () => new McpServer("old", { authConfigIds: ["ac_1"] }, { import: ID });
  expect(importing).toThrow(
    /"import" does not work for the McpServer "old".*npx pulumi-composio import.*McpServer.get/,
  );
});

test("an instance is known as one, and nothing else is", () => {
  expect(McpServer.isInstance(declare())).toBe(true);
  expect([undefined, null, "x", {}, { __pulumiType: "x" }].some((value) => McpServer.isInstance(value))).toBe(
    false,
  );
});
