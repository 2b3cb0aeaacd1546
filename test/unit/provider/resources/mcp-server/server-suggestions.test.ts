import { type Emulator, startEmulator } from "composio-emulator";
import type { Preflight } from "../../../../../provider/resources/mcp-server/mcp-server-preflight";
import { apiAt } from "../../../../support/composio";
import { startHttpServer } from "../../../../support/http-server";
import { preflightWith } from "../../../../support/mcp-servers";

const MISSING = { error: { message: "no", slug: "Auth_Config_NotFound" } };

let emulator: Emulator;
let preflight: Preflight;
let warnings: string[];

beforeAll(async () => {
  emulator = await startEmulator({
    authConfigs: [
      { id: "ac_k3j9x2", toolkit: "gmail", name: "Mail" },
      { id: "ac_p7q1w8", toolkit: "slack", name: "mail" },
      { id: "ac_gcal_prod", toolkit: "googlecalendar", name: "calendar" },
      { id: "ac_evil", toolkit: "notion", name: "evil\u001b[2J\nname" },
    ],
  });
});
afterAll(() => emulator.close());
beforeEach(() => {
  emulator.reset();
  warnings = [];
  preflight = preflightAt(emulator.url);
});

function preflightAt(origin: string): Preflight {
  return preflightWith(
    () => apiAt(origin),
    (warning) => warnings.push(warning),
  );
}

async function reasons(authConfigIds: string[], allowedTools: string[] = []): Promise<string[]> {
  const failures = await preflight.failures({}, { name: "support", authConfigIds, allowedTools });
  return failures.map(({ reason }) => reason);
}

function requests(): string[] {
  return emulator.journal.requests().map(({ operation, query }) => {
    const { tool_slugs, toolkit_slug } = query as Record<string, string>;
    return [operation, tool_slugs ?? toolkit_slug].filter(Boolean).join(" ");
  });
}

const ABSENT = "does not exist in the Composio project of the API key;";
const MAIL_1 = '"ac_k3j9x2" is the id of the auth config named Mail';
const MAIL_2 = '"ac_p7q1w8" is the id of the auth config named mail';

describe("for an auth config that does not exist", () => {
  it.each<[string, string, string[], string]>([
    ["an id that is near", "ac_gmial_prod", [], 'did you mean "ac_gmail_prod"?'],
    ["the id of the name", "gmail-prod", [], '"ac_gmail_prod" is the id of the auth config named gmail-prod'],
    ["the id of a near name", "calender", [], '"ac_gcal_prod" is the id of the auth config named calendar'],
    ["each id of the name", "MAIL", [], `${MAIL_1}, and ${MAIL_2}`],
    ["the one of a toolkit that is lacking", "MAIL", ["SLACK_SEND_MESSAGE"], MAIL_2],
    [
      "the near one of such a toolkit",
      "ac_gmail_prd",
      ["SLACK_SEND_MESSAGE"],
      'did you mean "ac_slack_prod"?',
    ],
    ["none that is disabled", "notion-legacy", [], 'the id of an auth config begins with "ac_"'],
    ["what an id looks like where none is near", "xyz", [], 'the id of an auth config begins with "ac_"'],
    [
      "the one of a toolkit whose slug stands there",
      "GoogleCalendar",
      [],
      'of the toolkit GoogleCalendar there is "ac_gcal_prod"',
    ],
    ["a name without what acts in a terminal", "evil[2Jname", [], "named evil\\u001b[2J\\nname"],
  ])("it says %s", async (_, wrong, tools, suggestion) => {
    const [reason = ""] = await reasons([wrong], tools);
    expect(reason.startsWith(`"${wrong}" ${ABSENT} `)).toBe(true);
    expect(reason.endsWith(suggestion)).toBe(true);
    expect(warnings).toEqual([]);
  });

  it("all are listed once a run, and only where one is missing", async () => {
    await reasons(["ac_gmail_prod", "ac_notion_legacy"]);
    expect(requests()).toEqual(["getAuthConfig", "getAuthConfig"]);
    emulator.journal.clear();
    await Promise.all([reasons(["ac_none", "ac_other"]), reasons(["ac_third"])]);
    expect(requests().filter((operation) => operation === "listAuthConfigs")).toHaveLength(1);
  });

  it("a list that may not be read hides no mistake", async () => {
    emulator.faults.add({ operation: "listAuthConfigs", kind: "redirect", location: "http://127.0.0.1/" });
    expect(await reasons(["ac_gmial_prod", "ac_xyz"])).toEqual([
      `"ac_gmial_prod" ${ABSENT} name one that does`,
      `"ac_xyz" ${ABSENT} name one that does`,
    ]);
    expect(requests().filter((operation) => operation === "listAuthConfigs")).toHaveLength(1);
    expect(warnings).toHaveLength(1);
  });

  it("a list that does not end suggests what it has", async () => {
    const http = await startHttpServer(({ url = "" }, response) => {
      const items = [{ id: "ac_gmail_prod", toolkit: { slug: "gmail" } }, null];
      const isList = url.includes("/auth_configs?");
      response.writeHead(isList ? 200 : 404);
      response.end(JSON.stringify(isList ? { items, next_cursor: "stuck" } : MISSING));
    });
    preflight = preflightAt(http.origin);
    expect(await reasons(["ac_gmial_prod"])).toEqual([expect.stringContaining('"ac_gmail_prod"?')]);
    expect(http.requests).toHaveLength(1 + 2);
    expect(warnings).toEqual([]);
    await http.close();
  });
});

describe("for a tool that does not exist, of a server whose toolkits are not known", () => {
  it.each<[string, string, string[]]>([
    ["GMAIL_SEND_MAIL", 'did you mean "GMAIL_SEND_EMAIL"?', ["gmail"]],
    ["gmail_send_mail", 'did you mean "GMAIL_SEND_EMAIL"?', ["gmail"]],
    ["EXA_SERCH", 'did you mean "EXA_SEARCH"?', ["exa"]],
    ["NO_SUCH_TOOL_AT_ALL", "check the slug", ["no", "no_such", "nosuch"]],
    ["NOSUCH_TOOL", "check the slug", ["nosuch"]],
    ["XYZ", "check the slug", []],
    ["_", "check the slug", []],
  ])("%s: %s", async (wrong, suggestion, guesses) => {
    expect(await reasons(["ac_none"], [wrong])).toContain(
      `"${wrong}" is not a tool that Composio has; ${suggestion}`,
    );
    const asked = requests().filter((request) => request.startsWith("listTools"));
    expect(asked).toEqual([wrong, ...guesses].map((what) => `listTools ${what}`));
  });

  it("no toolkit is guessed twice, and no more than 20 are", async () => {
    const ofOne = ["GMAIL_A_1", "GMAIL_B_2", "GMAIL_C_3"];
    await reasons(["ac_none"], ofOne);
    await reasons(["ac_other"], [...ofOne, "GMAIL_D_4"]);
    expect(requests().filter((request) => request === "listTools gmail")).toHaveLength(1);
    emulator.journal.clear();
    const ofMany = Array.from({ length: 90 }, (_, index) => `T${index}_NO_TOOL`);
    await reasons(["ac_none"], ofMany);
    expect(requests()).toHaveLength(1 + 19);
  });

  it.each([400, 404])("a toolkit that is refused with %i is only not one", async (status) => {
    const http = await startHttpServer(({ url = "" }, response) => {
      const { searchParams } = new URL(url, http.origin);
      const toolkit = searchParams.get("toolkit_slug");
      const items = toolkit === "googlecalendar" ? [{ slug: "GOOGLECALENDAR_FIND_EVENT" }] : [];
      const isRefused = url.includes("/auth_configs/") || (toolkit !== null && items.length === 0);
      response.writeHead(isRefused ? (toolkit ? status : 404) : 200);
      response.end(JSON.stringify(isRefused ? { error: { message: "no" } } : { items }));
    });
    preflight = preflightAt(http.origin);
    expect(await reasons(["ac_none"], ["GOOGLE_CALENDAR_FIND_EVENT"])).toEqual([
      `"ac_none" ${ABSENT} name one that does`,
      expect.stringContaining('did you mean "GOOGLECALENDAR_FIND_EVENT"?'),
    ]);
    expect(warnings).toEqual([]);
    await http.close();
  });
});
