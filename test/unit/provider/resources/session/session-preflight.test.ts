import { useEmulator } from "composio-emulator/jest";
import { UNKNOWN } from "../../../../../provider/core/unknown";
import { RESOURCES } from "../../../../../provider/resources";
import { ComposioRun } from "../../../../../provider/run/composio-run";
import { apiAt } from "../../../../support/composio";
import { newProcess } from "../../../../support/lifecycle";

const GMAIL = { userId: "agent-7", __logicalName: "agent", toolkits: { enable: ["gmail"] } };

const emulator = useEmulator({ strict: false });

beforeEach(() => {
  emulator.changeAuthConfig("ac_gmail_prod", { is_enabled_for_tool_router: true });
});

async function preview(more: object) {
  const warnings: string[] = [];
  const options = { warn: (warning: string) => void warnings.push(warning), mayAsk: true };
  const process = newProcess(apiAt(emulator.url), options, "Session");
  const { failures } = await process.check({}, { ...GMAIL, ...more });
  return { failures, warnings };
}

test.each<[string, object, string, string]>([
  [
    "a toolkit that is none",
    { toolkits: { enable: ["gmial"] } },
    "toolkits.enable[0]",
    'did you mean "gmail"?',
  ],
  [
    "a tool that is none",
    { tools: { gmail: { enable: ["GMAIL_SEND"] } } },
    "tools.gmail.enable[0]",
    "is not a tool",
  ],
  [
    "a tool of another toolkit",
    { tools: { gmail: { enable: ["EXA_SEARCH"] } } },
    "tools.gmail.enable[0]",
    "name it under tools.exa",
  ],
  ["a preloaded tool that is none", { preload: { tools: ["NOTHING"] } }, "preload.tools[0]", "is not a tool"],
  [
    "an unknown auth config",
    { authConfigs: { gmail: "gmail-prod" } },
    "authConfigs.gmail",
    '"ac_gmail_prod" is the id of',
  ],
  [
    "an auth config of another toolkit",
    { authConfigs: { gmail: "ac_slack_prod" } },
    "authConfigs.gmail",
    "of the toolkit slack",
  ],
  [
    "a disabled auth config",
    { toolkits: { enable: ["notion"] }, authConfigs: { notion: "ac_notion_legacy" } },
    "authConfigs.notion",
    "is disabled",
  ],
  [
    "an auth config of the program and of another toolkit",
    { authConfigs: { gmail: UNKNOWN }, __authConfigs: { gmail: { toolkit: "slack" } } },
    "authConfigs.gmail",
    "is of the toolkit slack",
  ],
])("%s is a failure", async (_, more, property, reason) => {
  const { failures } = await preview(more);
  expect(failures).toEqual([{ property, reason: expect.stringContaining(reason) }]);
});

test.each<[string, object, string]>([
  ["a hidden auth config", { authConfigs: { gmail: "ac_gmail_staging" } }, "not enabled for sessions"],
  [
    "a hidden auth config of the program",
    {
      authConfigs: { gmail: UNKNOWN },
      __authConfigs: { gmail: { toolkit: "Gmail", enabledForToolRouter: false } },
    },
    "not enabled for sessions",
  ],
  [
    "an approval for a toolkit that it does not have",
    { toolkits: { enable: ["gmail"], requireApproval: ["slack"] } },
    'wants an approval for the toolkit "slack"',
  ],
  [
    "an approval for a tool that it does not allow",
    { tools: { gmail: { enable: ["GMAIL_SEND_EMAIL"], requireApproval: ["GMAIL_LIST_LABELS"] } } },
    'wants an approval for the tool "GMAIL_LIST_LABELS"',
  ],
  [
    "a hook for a toolkit that it does not have",
    {
      hooks: [
        { type: "after_execute", id: "x", appliesTo: { toolkits: ["slack"] }, handler: { type: "webhook" } },
      ],
    },
    'has a hook for the toolkit "slack"',
  ],
  [
    "tools of a toolkit that it does not have",
    { tools: { slack: { disable: [] } } },
    'of the toolkit "slack" in tools',
  ],
  ["a hint that is not known", { tags: { enable: ["niceHint"] } }, 'the hint "niceHint"'],
  [
    "a toolkit of its own that is not there",
    { toolkits: { enable: ["custom_crm"] } },
    '"CUSTOM_CRM", which is not there',
  ],
])("%s is a warning", async (_, more, warning) => {
  const { failures, warnings } = await preview(more);
  expect(failures).toEqual([]);
  expect(warnings).toEqual([expect.stringContaining(warning)]);
  expect(warnings[0]).toMatch(/^the session "agent" /);
});

test("what is right, or not known yet, says nothing", async () => {
  const right = await preview({
    authConfigs: { gmail: "ac_gmail_prod", slack: UNKNOWN },
    toolkits: { enable: ["Gmail", "slack", UNKNOWN], requireApproval: [UNKNOWN] },
    tools: { gmail: { enable: ["gmail_send_email", UNKNOWN] } },
    __authConfigs: { slack: { toolkit: UNKNOWN, enabledForToolRouter: UNKNOWN } },
  });
  expect(right).toEqual({ failures: [], warnings: [] });
  expect((await preview({ toolkits: UNKNOWN, tools: UNKNOWN, hooks: UNKNOWN })).warnings).toEqual([]);
});

test("an auth config that the same update enables is not warned of", async () => {
  const { warnings } = await preview({
    authConfigs: { gmail: "ac_gmail_staging" },
    __authConfigs: { gmail: { toolkit: "gmail", enabledForToolRouter: true } },
  });
  expect(warnings).toEqual([]);
});

describe("accounts", () => {
  const named = (...ids: string[]) => ({ connectedAccounts: { gmail: ids }, multiAccount: { enable: true } });

  it.each<[string, object, string, string]>([
    ["one that is none", named("ca_none"), "connectedAccounts.gmail[0]", '"ca_none" does not exist'],
    ["what is no id", named("team"), "connectedAccounts.gmail[0]", 'begins with "ca_"'],
    [
      "one of another user",
      named("ca_gmail_other"),
      "connectedAccounts.gmail[0]",
      'of the user "somebody-else"',
    ],
    [
      "one of another toolkit",
      { connectedAccounts: { slack: ["ca_gmail_team"] } },
      "connectedAccounts.slack[0]",
      "name it under connectedAccounts.gmail",
    ],
    [
      "two that are shared",
      named("ca_gmail_team", "ca_gmail_desk"),
      "connectedAccounts.gmail[1]",
      "second shared account",
    ],
  ])("%s is a failure", async (_, more, property, reason) => {
    const { failures } = await preview(more);
    expect(failures).toEqual([{ property, reason: expect.stringContaining(reason) }]);
  });

  it("that is disabled, or denied to the user, is a failure", async () => {
    emulator.changeConnectedAccount("ca_gmail_team", { status: "INACTIVE" });
    const acl = { allow_all_users: true, allowed_user_ids: [], not_allowed_user_ids: ["agent-7"] };
    emulator.changeConnectedAccount("ca_gmail_desk", { acl });
    const { failures } = await preview(named("ca_gmail_team", "ca_gmail_desk"));
    expect(failures).toEqual([
      { property: "connectedAccounts.gmail[0]", reason: expect.stringContaining("is disabled") },
      { property: "connectedAccounts.gmail[1]", reason: expect.stringContaining("its lists do not allow") },
    ]);
  });

  it("that has expired is a warning", async () => {
    emulator.changeConnectedAccount("ca_gmail_team", { status: "EXPIRED" });
    const { failures, warnings } = await preview(named("ca_gmail_team"));
    expect(failures).toEqual([]);
    expect(warnings).toEqual([expect.stringContaining("which is EXPIRED")]);
  });

  it("of which Composio does not say who may use it, or that are not known yet, are no mistake", async () => {
    emulator.settings.connectedAccounts.acl = "absent";
    expect((await preview(named("ca_gmail_team", UNKNOWN))).failures).toEqual([]);
    expect((await preview({ ...named("ca_gmail_other"), userId: UNKNOWN })).failures).toEqual([]);
  });

  it("that the session no longer names in other words are looked up where the user changes alone", async () => {
    const process = newProcess(apiAt(emulator.url), { mayAsk: true }, "Session");
    const olds = { ...GMAIL, userId: "somebody-else", ...named("ca_gmail_other") };
    expect((await process.check(olds, { ...olds, userId: "agent-7" })).failures).toEqual([
      { property: "connectedAccounts.gmail[0]", reason: expect.stringContaining("somebody-else") },
    ]);
  });

  it("are judged by what the program changes of them, also where the session stays as it is", async () => {
    const run = new ComposioRun(
      () => apiAt(emulator.url),
      () => {},
    );
    const { ConnectedAccount, Session } = RESOURCES;
    const olds = {
      authConfigId: "ac_gmail_prod",
      userId: "service",
      sharing: { accountType: "SHARED", allowAllUsers: true },
    };
    const inputs = { ...GMAIL, ...named("ca_gmail_team") };
    const failuresAfter = async (news: object) => {
      ConnectedAccount.diff(run, "ca_gmail_team", olds, { ...olds, ...news });
      return (await Session.check(() => run, inputs, inputs)).failures.map(({ reason }) => reason);
    };
    expect(await failuresAfter({})).toEqual([]);
    expect(emulator.journal.requests()).toEqual([]);
    expect(await failuresAfter({ sharing: { accountType: "SHARED", allowedUserIds: ["agent-7"] } })).toEqual(
      [],
    );
    expect(await failuresAfter({ sharing: { accountType: "SHARED", allowedUserIds: ["agent-8"] } })).toEqual([
      expect.stringContaining("its lists do not allow"),
    ]);
  });
});

test("the sessions of a run guess twenty toolkits together, however many tools they misspell", async () => {
  const process = newProcess(apiAt(emulator.url), { mayAsk: true }, "Session");
  const misspelt = Array.from({ length: 30 }, (_, index) => `NOTHING${index}_SEND`);
  emulator.journal.clear();
  for (const tool of misspelt) {
    const { failures } = await process.check({}, { ...GMAIL, preload: { tools: [tool] } });
    expect(failures).toEqual([
      { property: "preload.tools[0]", reason: expect.stringContaining("is not a tool") },
    ]);
  }
  const guessed = emulator.journal
    .requests("listTools")
    .filter(({ query }) => String(query.toolkit_slug).startsWith("nothing"));
  expect(guessed).toHaveLength(20);
});
