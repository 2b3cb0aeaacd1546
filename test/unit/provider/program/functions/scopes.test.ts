import * as pulumi from "@pulumi/pulumi";
import type { Fault } from "composio-emulator";
import {
  getRecommendedScopes,
  getRecommendedScopesOutput,
  getRequiredScopes,
  getRequiredScopesOutput,
} from "../../../../../provider";
import { resolved } from "../../../../support/resolved";
import { useFunctions } from "../../../../support/use-functions";

const READONLY = "https://www.googleapis.com/auth/gmail.readonly";
const SEND = "https://www.googleapis.com/auth/gmail.send";
const MODIFY = "https://www.googleapis.com/auth/gmail.modify";
const MAIL = ["GMAIL_FETCH_EMAILS", "GMAIL_SEND_EMAIL"];

const emulator = useFunctions();

describe("getRecommendedScopes", () => {
  it("gives the scopes that the tools need, for an auth config", async () => {
    const found = await getRecommendedScopes({ toolkit: "Gmail", tools: MAIL });
    expect(found).toEqual({
      authScheme: "OAUTH2",
      version: "20251027_00",
      leastPrivilege: [READONLY, SEND],
      fewest: [MODIFY],
      conditional: [],
    });
    const tools = MAIL.map((slug) => pulumi.output(slug));
    expect(await resolved(getRecommendedScopesOutput({ toolkit: pulumi.output("gmail"), tools }))).toEqual(
      found,
    );
  });

  it("says which scopes only some arguments need", async () => {
    expect(await getRecommendedScopes({ toolkit: "slack", tools: ["SLACK_SEND_MESSAGE"] })).toMatchObject({
      leastPrivilege: ["chat:write", "chat:write.public"],
      conditional: [
        { scope: "chat:write.public", when: { channel_type: ["public"] }, tools: ["SLACK_SEND_MESSAGE"] },
      ],
    });
  });

  it("refuses an empty list, which Composio takes for all tools, before anything is asked", async () => {
    await expect(getRecommendedScopes({ toolkit: "gmail", tools: [] })).rejects.toThrow(
      '"tools" must name one tool at least: Composio would take an empty list for all tools',
    );
    await expect(getRecommendedScopes({ toolkit: "gmail" } as never)).rejects.toThrow('"tools" is missing');
    expect(emulator.journal.requests()).toEqual([]);
  });

  it.each([
    [{ toolkit: "gmial", tools: MAIL }, 'There is no toolkit "gmial" in Composio; did you mean "gmail"?'],
    [{ toolkit: "g/mail", tools: MAIL }, 'There is no toolkit "g/mail" in Composio'],
    [
      { toolkit: "gmail", tools: MAIL, version: "20200101_00" },
      'The toolkit "gmail" has no version "20200101_00"',
    ],
    [{ toolkit: "gmail", tools: ["GMAIL_SEND"] }, "tool GMAIL_SEND is not known"],
    [
      { toolkit: "gmail", tools: MAIL, authScheme: "API_KEY" },
      "auth_scheme API_KEY is none of toolkit gmail",
    ],
  ])("says what is wrong with %j", async (args, message) => {
    await expect(getRecommendedScopes(args)).rejects.toThrow(message);
  });

  it("takes a list that is left out for no answer, and not for none", async () => {
    emulator.faults.add({ kind: "altered", operation: "recommendedScopes", set: { scopes: { fewest: [] } } });
    await expect(getRecommendedScopes({ toolkit: "gmail", tools: MAIL })).rejects.toThrow("is not complete");
  });

  it("asks again where the answer is lost, because it only reads", async () => {
    pulumi.runtime.setAllConfig({ "composio:apiKey": "ak_test", "composio:retrySeconds": "5" });
    emulator.faults.add({ kind: "reset", operation: "recommendedScopes", when: "after" });
    const found = await getRecommendedScopes({ toolkit: "gmail", tools: MAIL, version: "20250905_00" });
    expect(found.version).toBe("20250905_00");
    pulumi.runtime.setAllConfig({ "composio:apiKey": "ak_test", "composio:retrySeconds": "0" });
  });
});

describe("getRequiredScopes", () => {
  it("says of each tool what it needs, with its alternatives and conditions", async () => {
    expect(await getRequiredScopes({ tools: ["SLACK_SEND_MESSAGE"] })).toEqual({
      scopes: ["chat:write", "chat:write.public"],
      tools: [
        {
          tool: "SLACK_SEND_MESSAGE",
          requirements: [
            { anyOf: [["chat:write"]], when: undefined },
            { anyOf: [["chat:write.public"]], when: { channel_type: ["public"] } },
          ],
        },
      ],
    });
    const [tool] = (await getRequiredScopes({ tools: ["GMAIL_FETCH_EMAILS"] })).tools;
    expect(tool?.requirements).toEqual([{ anyOf: [[READONLY], [MODIFY]], when: undefined }]);
    const together = { all_of: [{ any_of: [{ all_of: ["a", "b"] }, "c"] }] };
    alter([{ tool: "GMAIL_FETCH_EMAILS", scope_requirements: together }]);
    expect((await getRequiredScopes({ tools: ["GMAIL_FETCH_EMAILS"] })).tools[0]?.requirements).toEqual([
      { anyOf: [["a", "b"], ["c"]], when: undefined },
    ]);
  });

  it("of a tool that needs nothing is an empty list", async () => {
    expect(await getRequiredScopes({ tools: ["GITHUB_GET_A_REPOSITORY"] })).toEqual({
      scopes: [],
      tools: [{ tool: "GITHUB_GET_A_REPOSITORY", requirements: [] }],
    });
  });

  it.each([
    ["null", [{ tool: "GMAIL_SEND_EMAIL", scope_requirements: null }]],
    ["left out", [{ tool: "GMAIL_SEND_EMAIL" }]],
    ["not there at all", []],
    ["of a form that is not known", [{ tool: "GMAIL_SEND_EMAIL", scope_requirements: ["a"] }]],
    [
      "half of such a form",
      [{ tool: "GMAIL_SEND_EMAIL", scope_requirements: { all_of: ["a", { one_of: [] }] } }],
    ],
  ])("of a tool whose scopes are %s is undefined, and no empty list", async (_, set) => {
    alter(set);
    expect(await getRequiredScopes({ tools: ["GMAIL_SEND_EMAIL"] })).toEqual({
      scopes: undefined,
      tools: [{ tool: "GMAIL_SEND_EMAIL", requirements: undefined }],
    });
  });

  it("does not give a list of all scopes where it would lack those of one tool", async () => {
    const tools = ["GMAIL_FETCH_EMAILS", "GMAIL_REPLY_TO_THREAD"];
    const found = await resolved(getRequiredScopesOutput({ tools: pulumi.output(tools) }));
    expect(found).toMatchObject({
      scopes: undefined,
      tools: [{ requirements: [{}] }, { requirements: undefined }],
    });
  });

  it.each([404, 405, 410])("that is answered %s names the function that takes its place", async (status) => {
    const body = { error: { message: "Not here any more", slug: "HTTP_Gone" } };
    emulator.faults.add({ kind: "answer", operation: "requiredScopes", status, body });
    await expect(getRequiredScopes({ tools: MAIL })).rejects.toThrow(
      /could not look up the scopes that GMAIL_FETCH_EMAILS, GMAIL_SEND_EMAIL need.*getRecommendedScopes/s,
    );
  });

  it("whose tools are of two toolkits, or none, is an error", async () => {
    await expect(getRequiredScopes({ tools: ["GMAIL_SEND_EMAIL", "SLACK_SEND_MESSAGE"] })).rejects.toThrow(
      "tools must be of one toolkit",
    );
    await expect(getRequiredScopes({ tools: [] })).rejects.toThrow('"tools" must name one tool at least');
  });

  function alter(per_tool_requirements: object[]): void {
    const set = JSON.parse(JSON.stringify({ per_tool_requirements }));
    emulator.faults.add({ kind: "altered", operation: "requiredScopes", set } as Fault);
  }
});
