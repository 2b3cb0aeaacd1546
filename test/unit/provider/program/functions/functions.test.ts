import * as pulumi from "@pulumi/pulumi";
import {
  AuthConfig,
  getAuthConfig,
  getAuthConfigs,
  getAuthConfigsOutput,
  getConnectedAccounts,
  getConnectedAccountsOutput,
  getTools,
  getToolsOutput,
} from "../../../../../provider";
import { startHttpServer } from "../../../../support/http-server";
import { resolved } from "../../../../support/resolved";
import { useFunctions } from "../../../../support/use-functions";

const emulator = useFunctions();

test("getAuthConfigs finds those of a toolkit, and the disabled ones on request", async () => {
  expect(await getAuthConfigs({ toolkit: "notion" })).toEqual({
    authConfigs: [expect.objectContaining({ id: "ac_notion_prod", toolkit: "notion", enabled: true })],
  });
  const { authConfigs } = await resolved(
    getAuthConfigsOutput({ toolkit: pulumi.output("notion"), includeDisabled: true }),
  );
  expect(authConfigs).toContainEqual(expect.objectContaining({ id: "ac_notion_legacy", enabled: false }));
  expect((await getAuthConfigs()).authConfigs.length).toBeGreaterThan(4);
});

test("getConnectedAccounts finds those of both types, without what they hold", async () => {
  emulator.settings.connectedAccounts.secrets = "shown";
  const { connectedAccounts } = await getConnectedAccounts({ toolkit: "Gmail" });
  expect(connectedAccounts.map(({ id, accountType }) => [id, accountType]).sort()).toEqual([
    ["ca_gmail_desk", "SHARED"],
    ["ca_gmail_other", "PRIVATE"],
    ["ca_gmail_team", "SHARED"],
  ]);
  expect(emulator.journal.requests("listConnectedAccounts")[0]?.query).toMatchObject({ account_type: "ALL" });
  expect(JSON.stringify(connectedAccounts)).not.toContain("token_of");
  expect(connectedAccounts.find(({ id }) => id === "ca_gmail_team")).toEqual({
    id: "ca_gmail_team",
    alias: "team",
    displayName: undefined,
    userId: "service",
    toolkit: "gmail",
    authConfigId: "ac_gmail_prod",
    status: "ACTIVE",
    statusReason: undefined,
    enabled: true,
    accountType: "SHARED",
    allowAllUsers: true,
    allowedUserIds: [],
    notAllowedUserIds: [],
    createdAt: expect.stringMatching(/^2025-/),
  });
});

test.each<[object, string[]]>([
  [{ userId: "somebody-else" }, ["ca_gmail_other"]],
  [{ alias: "desk" }, ["ca_gmail_desk"]],
  [{ accountType: "private" }, ["ca_gmail_other"]],
  [{ status: "EXPIRED" }, []],
  [{ authConfigId: "ac_slack_prod" }, []],
])("getConnectedAccounts finds those of %j", async (args, ids) => {
  const { connectedAccounts } = await resolved(getConnectedAccountsOutput(args));
  expect(connectedAccounts.map(({ id }) => id)).toEqual(ids);
});

test("getConnectedAccounts gives the name for people, and no mask of one", async () => {
  emulator.settings.connectedAccounts.secrets = "shown";
  emulator.changeConnectedAccount("ca_gmail_team", { val: { displayName: "Team mail" } });
  const named = async () =>
    (await getConnectedAccounts({ alias: "team" })).connectedAccounts.map(({ displayName }) => displayName);
  expect(await named()).toEqual(["Team mail"]);
  emulator.settings.connectedAccounts.secrets = "masked";
  expect(await named()).toEqual([undefined]);
});

describe("getTools", () => {
  it("finds the tools of a toolkit, and the deprecated ones on request", async () => {
    const { tools } = await getTools({ toolkit: "gmail" });
    expect(tools).toContainEqual(expect.objectContaining({ slug: "GMAIL_SEND_EMAIL", deprecated: false }));
    const all = await resolved(getToolsOutput({ toolkit: pulumi.output("gmail"), includeDeprecated: true }));
    expect(all.tools.length).toBeGreaterThanOrEqual(tools.length);
  });

  it("refuses to give no tools, which would allow every tool", async () => {
    emulator.faults.add({ kind: "answer", operation: "listTools", status: 200, body: { items: [] } });
    await expect(getTools({ toolkit: "gmail" })).rejects.toThrow(
      'no tools of the toolkit "gmail"; check the slug',
    );
  });
});

describe("nothing that was found", () => {
  const NO_TOOLKIT = 'There is no toolkit "gmial" in Composio; did you mean "gmail"?';

  it.each<[string, () => Promise<unknown>, string]>([
    ["the tools of a misspelt toolkit", () => getTools({ toolkit: "gmial" }), NO_TOOLKIT],
    ["the auth configs of a misspelt toolkit", () => getAuthConfigs({ toolkit: "gmial" }), NO_TOOLKIT],
    [
      "an auth config of a misspelt toolkit",
      () => getAuthConfig({ name: "gmail-prod", toolkit: "gmial" }),
      NO_TOOLKIT,
    ],
  ])("is an error for %s", async (_, lookUp, message) => {
    await expect(lookUp()).rejects.toThrow(new RegExp(message.replaceAll("?", "\\?")));
  });

  it("is nothing where Composio cannot be asked more, and for a toolkit of the project's own", async () => {
    emulator.faults.add({ kind: "answer", operation: "getToolkit", status: 403, body: {} });
    expect(await getAuthConfigs({ toolkit: "gmial" })).toEqual({ authConfigs: [] });
    expect(await getAuthConfigs({ toolkit: "CUSTOM_ORDERS" })).toEqual({ authConfigs: [] });
  });
});

test("an optional argument that is undefined is left out", async () => {
  const some = { toolkit: undefined, includeDisabled: undefined } as unknown as { toolkit: string };
  expect(await getAuthConfigs(some)).toEqual(await getAuthConfigs());
});

describe("a list that does not end, and has what cannot be read,", () => {
  const list = (...items: unknown[]) => ({ items: [null, ...items], next_cursor: "stuck" });

  /** Looks up where all lists are such ones, and gives what came of it and the number of requests. */
  async function lookUpAt<T>(body: object, lookUp: () => Promise<T>): Promise<[T, number]> {
    const http = await startHttpServer((_, response) => response.end(JSON.stringify(body)));
    process.env.COMPOSIO_BASE_URL = http.origin;
    try {
      return [await lookUp(), http.requests.length];
    } finally {
      process.env.COMPOSIO_BASE_URL = emulator.url;
      await http.close();
    }
  }

  it("gives the auth configs that it has", async () => {
    const body = list({ id: "ac_1", name: null, toolkit: { slug: "gmail" }, status: "NEW" });
    const [{ authConfigs }, requests] = await lookUpAt(body, () => getAuthConfigs());
    const expected = { id: "ac_1", name: "ac_1", toolkit: "gmail", enabled: true, authScheme: undefined };
    expect(authConfigs).toEqual([expected]);
    expect(requests).toBe(2);
  });

  it("gives the tools that it has", async () => {
    const body = list({ slug: "GMAIL_SEND_EMAIL", name: null, is_deprecated: "no" });
    const [{ tools }, requests] = await lookUpAt(body, () => getTools({ toolkit: "gmail" }));
    const unsaid = { name: "", description: "", deprecated: false, hints: [], version: "" };
    const expected = { slug: "GMAIL_SEND_EMAIL", ...unsaid };
    expect(tools).toEqual([expected]);
    expect(requests).toBe(2);
  });

  it("does not say that there are no tools", async () => {
    await expect(lookUpAt(list(), () => getTools({ toolkit: "gmail" }))).rejects.toThrow(
      'list of the tools of the toolkit "gmail" did not come whole, and has none that can be used',
    );
  });
});

test("an error says what was looked up, and what to do", async () => {
  emulator.faults.add({ operation: "any", kind: "error", times: 9, when: "before" });
  await expect(getTools({ toolkit: "gmail" })).rejects.toThrow(
    /could not look up the tools of gmail: GET .*\n(.*\n)*.*What to do: run the command again\./,
  );
});

test("nothing is asked before what it depends on is there, and nothing where that is unknown", async () => {
  const declared = new AuthConfig("first", { toolkit: "gmail" });
  const found = getAuthConfigsOutput({}, { dependsOn: declared });
  const both = getAuthConfigsOutput(
    {},
    { dependsOn: [declared, pulumi.output(new pulumi.ComponentResource("a:b:C", "c"))] },
  );
  const known = (output: pulumi.Output<unknown>) =>
    (output as unknown as { isKnown: Promise<boolean> }).isKnown;
  const component = new pulumi.ComponentResource("a:b:C", "of the first");
  new AuthConfig("held", { toolkit: "gmail" }, { parent: component });
  const held = getAuthConfigsOutput({}, { dependsOn: component });
  const outputs = [declared.id, found, both, held];
  expect(await Promise.all(outputs.map(known))).toEqual([false, false, false, false]);
  expect(emulator.journal.requests()).toEqual([]);
});
