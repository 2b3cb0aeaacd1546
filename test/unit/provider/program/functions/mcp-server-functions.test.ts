import * as pulumi from "@pulumi/pulumi";
import {
  getMcpServer,
  getMcpServerOutput,
  getMcpServers,
  getMcpServersOutput,
} from "../../../../../provider";
import { apiAt } from "../../../../support/composio";
import { createServer } from "../../../../support/mcp-servers";
import { resolved } from "../../../../support/resolved";
import { useFunctions } from "../../../../support/use-functions";

const UNKNOWN_ID = "00000000-0000-4000-8000-000000000000";

const emulator = useFunctions();

/** Makes servers with these names, each with one auth config, and gives the id of each. */
async function given(...names: string[]): Promise<string[]> {
  const { mcpServers } = apiAt(emulator.url);
  const ids: string[] = [];
  for (const [index, name] of names.entries()) {
    const config = ["ac_gmail_prod", "ac_slack_prod"][index % 2] as string;
    ids.push((await createServer(mcpServers, { name, auth_config_ids: [config] })).id);
  }
  emulator.journal.clear();
  return ids;
}

describe("getMcpServer", () => {
  it("finds a server by its id, in one request, or by its exact name", async () => {
    const [, id = ""] = await given("support desk", "support");
    const byId = await getMcpServer({ id });
    expect(emulator.journal.requests()).toHaveLength(1);
    expect(byId).toMatchObject({
      id,
      name: "support",
      authConfigIds: ["ac_slack_prod"],
      toolkits: ["slack"],
    });
    expect(await getMcpServer({ name: "support" })).toEqual(byId);
    expect(await resolved(getMcpServerOutput({ name: pulumi.output("support") }))).toEqual(byId);
    expect(await resolved(getMcpServerOutput({ id: pulumi.output(id) }))).toEqual(byId);
  });

  it.each([
    ["a name that is near others", { name: "suport" }, 'did you mean "support" or "support2"?'],
    [
      "a name that is near none",
      { name: "billing" },
      "among the 3 of the Composio project .* check the name and the key",
    ],
    ["an id", { id: UNKNOWN_ID }, `There is no MCP server with the id "${UNKNOWN_ID}"`],
    ["what is no id", { id: "a/b" }, "is not the id of an MCP server"],
  ])("says that there is none of %s", async (_, args, message) => {
    await given("support", "support2", "research desk");
    const looking = getMcpServer(args as { id: string });
    await expect(looking).rejects.toThrow(new RegExp(message.replaceAll("?", "\\?")));
    await expect(looking).rejects.toBeInstanceOf(pulumi.RunError);
  });

  it.each([{}, { id: UNKNOWN_ID, name: "x" }])("refuses %j", async (args) => {
    await expect(getMcpServer(args as { id: string })).rejects.toThrow("needs exactly one of id and name");
  });
});

describe("getMcpServers", () => {
  const namesOf = ({ servers }: { servers: { name: string }[] }) => servers.map(({ name }) => name);

  it("finds all servers that match, over all pages", async () => {
    const names = Array.from({ length: 230 }, (_, index) => `server ${index}`);
    await given(...names);
    expect(namesOf(await getMcpServers())).toEqual(names);
    // Each of the three pages twice: what is deleted between two of them moves an item to one that was read.
    expect(emulator.journal.requests()).toHaveLength(6);
    expect(namesOf(await getMcpServers({ nameContains: "SERVER 22" }))).toHaveLength(11);
    expect(namesOf(await getMcpServers({ nameContains: "server 1", toolkits: ["slack"] }))).toContain(
      "server 1",
    );
    expect(namesOf(await getMcpServers({ authConfigIds: ["ac_gmail_prod", "ac_slack_prod"] }))).toHaveLength(
      230,
    );
    expect(namesOf(await resolved(getMcpServersOutput({ toolkits: [pulumi.output("gmail")] })))).toHaveLength(
      115,
    );
  });

  it("finds none that has one of nothing", async () => {
    await given("support");
    expect(await getMcpServers({ toolkits: [] })).toEqual({ servers: [] });
  });

  it.each<[string, object, string]>([
    [
      "toolkit",
      { toolkits: ["slack", "gmial"] },
      'There is no toolkit "gmial" in Composio; did you mean "gmail"?',
    ],
    [
      "auth config that is not there",
      { authConfigIds: ["ac_gmail_prud"] },
      'There is no auth config with the id "ac_gmail_prud".*did you mean "ac_gmail_prod"',
    ],
  ])("says what was probably meant by a misspelt %s", async (_, args, message) => {
    await expect(getMcpServers(args)).rejects.toThrow(new RegExp(message.replaceAll("?", "\\?")));
  });

  it("finds none where all that is named is there, at the cost of one request", async () => {
    expect(await getMcpServers({ toolkits: ["gmail"] })).toEqual({ servers: [] });
    expect(emulator.journal.requests().map(({ operation }) => operation)).toEqual([
      "listMcpServers",
      "getToolkit",
    ]);
    expect(await getMcpServers({ nameContains: "nobody" })).toEqual({ servers: [] });
    expect(emulator.journal.requests()).toHaveLength(3);
  });
});
