import { useEmulator } from "composio-emulator/jest";
import { UNKNOWN } from "../../../../../provider/core/unknown";
import { wideningOf } from "../../../../../provider/resources/mcp-server/widening";
import { apiAt } from "../../../../support/composio";
import { newProcess } from "../../../../support/lifecycle";

const SERVER = { name: "support", authConfigIds: ["ac_gmail_prod"] };
const ONE = { ...SERVER, allowedTools: ["GMAIL_SEND_EMAIL"] };
const TAKEN_AWAY = 'the MCP server "support" will permit more: every tool of gmail.';

const emulator = useEmulator({ strict: false });

/** Returns what a preview of the last inputs says, where the server was made with the first. */
async function warningsOf(before: object | undefined, after: object): Promise<string[]> {
  const warnings: string[] = [];
  const options = { warn: (warning: string) => warnings.push(warning), mayAsk: true };
  const process = newProcess(apiAt(emulator.url), options, "McpServer");
  if (!before) {
    await process.check({}, { ...after });
    return warnings;
  }
  const { id, outs } = await process.create({ ...before });
  const { inputs } = await process.check({ ...before }, { ...after });
  await process.diff(id, outs, inputs);
  return warnings;
}

test.each([
  ["emptied", { ...SERVER, allowedTools: [] }],
  ["taken away", SERVER],
])("a list of tools that is %s is told of, as it opens every tool", async (_, after) => {
  expect(await warningsOf(ONE, after)).toEqual([TAKEN_AWAY]);
});

test.each([
  ["made shorter", { ...SERVER, allowedTools: ["GMAIL_SEND_EMAIL", "GMAIL_FETCH_EMAILS"] }, ONE],
  ["left alone", ONE, ONE],
  ["left alone, beside an auth config", ONE, { ...ONE, authConfigIds: ["ac_gmail_prod", "ac_slack_prod"] }],
  ["left empty", { ...SERVER, allowedTools: [] }, { ...SERVER, allowedTools: [] }],
  ["never there", SERVER, { ...SERVER, name: "other" }],
  ["filled on a create", undefined, ONE],
  ["left out on a create", undefined, SERVER],
])("a list of tools that is %s needs no word", async (_, before, after) => {
  expect(await warningsOf(before, after)).toEqual([]);
});

test.each([
  ["a tool", { ...SERVER, allowedTools: ["GMAIL_SEND_EMAIL", "GMAIL_FETCH_EMAILS"] }, "GMAIL_FETCH_EMAILS"],
  [
    "an auth config of which every tool is permitted",
    { ...SERVER, authConfigIds: ["ac_gmail_prod", "ac_slack_prod"] },
    "the toolkit of the auth config ac_slack_prod",
  ],
  ["a toolkit without authentication", { ...SERVER, noAuthApps: ["exa"] }, "the toolkit exa"],
])("%s that is added is told of", async (_, after, opened) => {
  const before = "allowedTools" in after ? ONE : SERVER;
  expect(await warningsOf(before, after)).toEqual([`the MCP server "support" will permit more: ${opened}.`]);
});

test.each([
  ["tools", { ...SERVER, allowedTools: UNKNOWN }, "allowedTools"],
  ["auth configs", { ...ONE, authConfigIds: ["ac_gmail_prod", UNKNOWN] }, "authConfigIds"],
])("%s that are not known yet may open something, which is told", async (_, after, input) => {
  expect(await warningsOf(ONE, after)).toEqual([
    `the MCP server "support" may permit more, by what is not known yet: ${input}.`,
  ]);
});

test("an empty list on a create is told of, also where the name is not known yet", async () => {
  const open = { ...SERVER, allowedTools: [] };
  const said = "will permit every tool of its toolkits, because its allowedTools is empty.";
  expect(await warningsOf(undefined, open)).toEqual([`the MCP server "support" ${said}`]);
  expect(await warningsOf(undefined, { ...open, name: UNKNOWN })).toEqual([`an MCP server ${said}`]);
});

test("a list that the program does not say stays on an update, and is lost in a replacement", () => {
  const [olds, news] = [{ ...ONE, toolkits: ["gmail"] }, SERVER];
  expect(wideningOf(olds, news, false)).toEqual({ opened: [], unknown: [] });
  expect(wideningOf(olds, news, true)).toEqual({ opened: ["every tool of gmail"], unknown: [] });
});
