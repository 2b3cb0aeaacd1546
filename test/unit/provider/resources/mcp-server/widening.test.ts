import { type Emulator, startEmulator } from "composio-emulator";
import { UNKNOWN } from "../../../../../provider/core/unknown";
import { widening } from "../../../../../provider/resources/mcp-server/widening";
import { apiAt } from "../../../../support/composio";
import { newProcess } from "../../../../support/lifecycle";

const SERVER = { name: "support", authConfigIds: ["ac_gmail_prod"] };
const ONE = { ...SERVER, allowedTools: ["GMAIL_SEND_EMAIL"] };
const TAKEN_AWAY = 'the MCP server "support" will permit, by what is taken away: every tool of its toolkits.';

let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator();
});
afterAll(() => emulator.close());
beforeEach(() => emulator.reset());

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
  ["taken away in a replacement", { ...SERVER, noAuthApps: ["exa"] }],
])("a list of tools that is %s is told of, as it opens every tool", async (_, after) => {
  expect(await warningsOf(ONE, after)).toEqual([TAKEN_AWAY]);
});

test.each([
  ["made shorter", { ...SERVER, allowedTools: ["GMAIL_SEND_EMAIL", "GMAIL_FETCH_EMAILS"] }, ONE],
  ["left alone", ONE, ONE],
  ["left empty", { ...SERVER, allowedTools: [] }, { ...SERVER, allowedTools: [] }],
  ["never there", SERVER, { ...SERVER, name: "other" }],
  ["not known yet", ONE, { ...SERVER, allowedTools: UNKNOWN }],
  ["filled on a create", undefined, ONE],
  ["left out on a create", undefined, SERVER],
])("a list of tools that is %s needs no word", async (_, before, after) => {
  expect(await warningsOf(before, after)).toEqual([]);
});

test("an empty list on a create is told of, also where the name is not known yet", async () => {
  const open = { ...SERVER, allowedTools: [] };
  const said = "will permit every tool of its toolkits, because its allowedTools is empty.";
  expect(await warningsOf(undefined, open)).toEqual([`the MCP server "support" ${said}`]);
  expect(await warningsOf(undefined, { ...open, name: UNKNOWN })).toEqual([`an MCP server ${said}`]);
});

test("a list that the program does not say stays on an update, and is lost in a replacement", () => {
  const [olds, news] = [ONE, SERVER];
  expect(widening(olds, news, false)).toBeUndefined();
  expect(widening(olds, news, true)).toBe(TAKEN_AWAY);
});
