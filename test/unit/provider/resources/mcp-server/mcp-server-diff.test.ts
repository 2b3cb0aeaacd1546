import { UNKNOWN } from "../../../../../provider/core/unknown";
import { diffServer } from "../../../../support/mcp-servers";

const OUTPUTS = {
  name: "support",
  authConfigIds: ["ac_gmail", "ac_slack"],
  allowedTools: ["A", "B"],
  managedAuthViaComposio: false,
  __managed: ["allowedTools" as const],
};
const INPUTS = { name: "support", authConfigIds: ["ac_gmail", "ac_slack"], allowedTools: ["A", "B"] };

test("equal inputs are no change", () => {
  expect(diffServer(OUTPUTS, INPUTS)).toMatchObject({ changes: false, replaces: [] });
});

test("lists in another order are no change", () => {
  const permuted = { ...INPUTS, authConfigIds: ["ac_slack", "ac_gmail"], allowedTools: ["B", "A"] };
  expect(diffServer(OUTPUTS, permuted).changes).toBe(false);
});

test.each([
  ["another name", { name: "sales" }],
  ["an auth config more", { authConfigIds: ["ac_gmail", "ac_slack", "ac_notion"] }],
  ["an auth config less", { authConfigIds: ["ac_gmail"] }],
  ["another tool", { allowedTools: ["A", "C"] }],
  ["every tool", { allowedTools: [] }],
])("%s is an update in place", (_, change) => {
  expect(diffServer(OUTPUTS, { ...INPUTS, ...change })).toMatchObject({ changes: true, replaces: [] });
});

test("what the program does not set is not compared", () => {
  const { allowedTools: _, ...inputs } = INPUTS;
  const drifted = { ...OUTPUTS, allowedTools: ["Z"], managedAuthViaComposio: true, __managed: [] };
  expect(diffServer(drifted, inputs).changes).toBe(false);
});

test("an input that the program begins to set is a change even if the state agrees, for it may be behind", () => {
  expect(diffServer(OUTPUTS, { ...INPUTS, managedAuthViaComposio: false }).changes).toBe(true);
});

describe("other toolkits without authentication", () => {
  it.each([
    ["added", undefined, ["exa"]],
    ["changed", ["exa"], ["hackernews"]],
    ["removed", ["exa"], []],
    ["not known yet", ["exa"], [UNKNOWN]],
  ])("%s, replace the server, the old one first", (_, old, noAuthApps) => {
    const olds = { ...OUTPUTS, ...(old && { noAuthApps: old }) };
    expect(diffServer(olds, { ...INPUTS, noAuthApps })).toEqual({
      changes: true,
      replaces: ["noAuthApps"],
      deleteBeforeReplace: true,
    });
  });

  it("none at all is the same as an empty list", () => {
    expect(diffServer(OUTPUTS, { ...INPUTS, noAuthApps: [] }).changes).toBe(false);
  });
});

test.each([
  ["name", { name: UNKNOWN }],
  ["element of a list", { authConfigIds: ["ac_gmail", UNKNOWN] }],
])("an unknown %s is a change", (_, change) => {
  expect(diffServer(OUTPUTS, { ...INPUTS, ...change })).toMatchObject({ changes: true, replaces: [] });
});
