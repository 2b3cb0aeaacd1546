import { runtime } from "@pulumi/pulumi";
import { withIdentity } from "../../../../../provider/core/identity";
import { UNKNOWN } from "../../../../../provider/core/unknown";
import { checkServer } from "../../../../support/mcp-servers";

const VALID = { name: "support", authConfigIds: ["ac_gmail"] };

function failuresOf(news: Record<string, unknown>): string[] {
  return checkServer({}, news).failures.map(({ property, reason }) => `${property}: ${reason}`);
}

test.each([
  ["left out", {}],
  ["null", { name: null }],
])("derives a name that is %s from the logical name, and keeps the identity to itself", (_, given) => {
  const identity = { project: "shop", stack: "dev", logicalName: "support" };
  const { authConfigIds } = VALID;
  expect(checkServer({}, withIdentity({ authConfigIds, ...given }, identity))).toEqual({
    inputs: { name: "support-7a68872", authConfigIds, __autonamed: true },
    failures: [],
  });
  expect(checkServer({}, withIdentity(VALID, identity)).inputs).toEqual(VALID);
});

test("accepts two auth configs of one toolkit", () => {
  const inputs = { ...VALID, authConfigIds: [UNKNOWN, UNKNOWN], __toolkits: ["gmail", "gmail"] };
  expect(checkServer({}, inputs)).toEqual({ inputs, failures: [] });
});

test("accepts the least and the most that a program can declare", () => {
  const all = {
    ...VALID,
    noAuthApps: ["exa"],
    allowedTools: ["GMAIL_SEND_EMAIL"],
    managedAuthViaComposio: true,
    adoptExisting: true,
  };
  expect(checkServer({}, VALID)).toEqual({ inputs: VALID, failures: [] });
  expect(checkServer({}, all)).toEqual({ inputs: all, failures: [] });
});

describe("refuses, and names the property", () => {
  const NAME = "name: must be 4 to 30 characters: letters, digits, spaces and hyphens";
  it.each([
    ["a short name", { name: "abc" }, [NAME]],
    ["a long name", { name: "x".repeat(31) }, [NAME]],
    ["a name with other characters", { name: "tools_1" }, [NAME]],
    ["a name with a line break at its end", { name: "tools\n" }, [NAME]],
    ["a name that is no string", { name: 5 }, [NAME]],
    ["a missing name", { name: undefined }, [NAME]],
    [
      "missing auth configs",
      { authConfigIds: undefined },
      ['authConfigIds: must be a list, each element an auth config id such as "ac_1a2b3c4d"'],
    ],
    [
      "an element of the wrong type",
      { authConfigIds: ["ac_gmail", 7] },
      ['authConfigIds[1]: must be an auth config id such as "ac_1a2b3c4d"'],
    ],
    [
      "an empty tool slug",
      { allowedTools: [""] },
      ['allowedTools[0]: must be a tool slug such as "GMAIL_SEND_EMAIL", not empty and without spaces'],
    ],
    [
      "a list that is a string",
      { noAuthApps: "exa" },
      ['noAuthApps: must be a list, each element a toolkit slug such as "exa"'],
    ],
    [
      "a flag that is a string",
      { managedAuthViaComposio: "yes" },
      ["managedAuthViaComposio: must be true or false"],
    ],
    [
      "toolkits of both kinds",
      { noAuthApps: ["exa"], toolkits: ["gmail"] },
      ["noAuthApps: cannot stand beside toolkits; name these toolkits there too"],
    ],
    [
      "a server that offers nothing",
      { authConfigIds: [] },
      [
        "authConfigIds: must name at least one auth config, unless noAuthApps or toolkits names a toolkit; " +
          "where it does in the program, that one may have failed, and --continue-on-error leaves it out",
      ],
    ],
    [
      "a misspelled input, with the nearest one",
      { allowdTools: ["X"] },
      ['allowdTools: is not an input of McpServer; did you mean "allowedTools"?'],
    ],
    [
      "the last word of an input, before one that is spelt more like it",
      { tools: ["GMAIL_SEND_EMAIL"] },
      ['tools: is not an input of McpServer; did you mean "allowedTools"?'],
    ],
    [
      "the API's own spelling",
      { auth_config_ids: ["ac_gmail"] },
      ['auth_config_ids: is not an input of McpServer; did you mean "authConfigIds"?'],
    ],
    [
      "an input that is like no other, with all there are",
      { region: "eu" },
      [
        "region: is not an input of McpServer; " +
          "the inputs are name, authConfigIds, noAuthApps, toolkits, allowedTools, managedAuthViaComposio, " +
          "adoptExisting",
      ],
    ],
    [
      "an input by its name in Composio's API",
      { allowed_tools: ["A"] },
      ['allowed_tools: is not an input of McpServer; did you mean "allowedTools"?'],
    ],
    ["an output", { mcpUrl: "https://x" }, ["mcpUrl: is an output, which Composio sets; remove it"]],
  ])("%s", (_, changes, failures) => {
    expect(failuresOf({ ...VALID, ...changes })).toEqual(failures);
  });

  it("each element that repeats an earlier one", () => {
    expect(failuresOf({ ...VALID, allowedTools: ["A", "B", "A", "B", "A"] })).toEqual([
      "allowedTools[2]: repeats element 0; remove one of them",
      "allowedTools[3]: repeats element 1; remove one of them",
      "allowedTools[4]: repeats element 0; remove one of them",
    ]);
  });

  it("every problem at once", () => {
    const failures = failuresOf({ name: "a", authConfigIds: ["x", "x", 1], allowdTools: [], mcpURL: "" });
    expect(failures.map((failure) => failure.split(":")[0])).toEqual([
      "name",
      "authConfigIds[2]",
      "allowdTools",
      "mcpURL",
      "authConfigIds[1]",
    ]);
  });
});

test("accepts no auth config where a toolkit without authentication is named", () => {
  expect(failuresOf({ name: "search", authConfigIds: [], noAuthApps: ["exa"] })).toEqual([]);
});

describe("values that a preview does not know yet", () => {
  it("are what Pulumi sends for them", () => {
    expect(UNKNOWN).toBe(runtime.unknownValue);
  });

  it.each([
    ["a name", { name: UNKNOWN }],
    ["a list", { authConfigIds: UNKNOWN, noAuthApps: UNKNOWN, allowedTools: UNKNOWN }],
    ["elements, several of them", { authConfigIds: ["ac_gmail", UNKNOWN, UNKNOWN] }],
    ["a flag", { managedAuthViaComposio: UNKNOWN }],
    ["toolkits that may make up for missing auth configs", { authConfigIds: [], noAuthApps: UNKNOWN }],
  ])("pass as %s", (_, changes) => {
    expect(failuresOf({ ...VALID, ...changes })).toEqual([]);
  });

  it("do not hide the problems beside them", () => {
    expect(failuresOf({ name: "a", authConfigIds: [UNKNOWN, 5] })).toHaveLength(2);
  });
});

describe("an input that was set and is now left out", () => {
  const olds = { ...VALID, noAuthApps: ["exa"], allowedTools: ["A"], managedAuthViaComposio: true };
  const reverted = { ...VALID, noAuthApps: [], allowedTools: [], managedAuthViaComposio: false };

  it("goes back to what a new server has", () => {
    expect(checkServer(olds, VALID).inputs).toEqual(reverted);
  });

  it("is left alone once it is there", () => {
    expect(checkServer(reverted, VALID).inputs).toEqual(VALID);
  });

  it("is left alone when it never was set", () => {
    expect(checkServer(VALID, VALID).inputs).toEqual(VALID);
  });
});
