import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { allowedTools } from "../../../../../emulator/kinds/session/session-policy";
import type { SessionConfig } from "../../../../../emulator/kinds/session/stored-session";
import { UNKNOWN } from "../../../../../provider/core/unknown";
import { wideningOf } from "../../../../../provider/resources/session/widening";
import {
  type Calls,
  calls,
  type Rule,
  type Switches,
  switches,
  TOOLKITS,
  toolsOf,
  wideningBetween,
} from "../../../../support/session-changes";

const GMAIL = { toolkits: { enable: ["gmail"] } };
const MAILS = ["GMAIL_FETCH_EMAILS", "GMAIL_SEND_EMAIL"];
const HOOK = {
  type: "before_execute",
  id: "no-files",
  appliesTo: "all",
  handler: { type: "condition_check", condition: "The mail has an attachment.", action: "block" },
};

test.each<[string, object, object, string[]]>([
  [
    "a part of the sandbox is taken away",
    { sandbox: { enableProxyExecution: false, enableToolExecution: false } },
    { sandbox: {} },
    [
      "requests of the sandbox's code through connected accounts (its proxy)",
      "calls of tools by the sandbox's code",
    ],
  ],
  [
    "the whole sandbox is taken away, of which a part was off",
    { sandbox: { enable: true, enableProxyExecution: false } },
    {},
    ["requests of the sandbox's code through connected accounts (its proxy)"],
  ],
  [
    "a part of the sandbox is taken away, beside a proxy of which nothing was said",
    { sandbox: { enableProxyExecution: false } },
    { sandbox: { enable: true } },
    ["requests of the sandbox's code through connected accounts (its proxy)"],
  ],
  [
    "a proxy that was off is no longer said, and neither is that of the sandbox",
    { proxyExecute: false },
    {},
    ["requests of the sandbox's code through connected accounts (its proxy)"],
  ],
  [
    "a part of the connections is taken away",
    { manageConnections: { enable: true, enableConnectionRemoval: false } },
    { manageConnections: { enable: true } },
    ["removing connected accounts from within"],
  ],
  [
    "a block that is off is only moved to another part",
    { manageConnections: { enable: false } },
    { manageConnections: { callbackUrl: "https://example.com/" } },
    ["connecting accounts from within", "removing connected accounts from within"],
  ],
  [
    "a part of several accounts is taken away",
    { multiAccount: { enable: true, maxAccountsPerToolkit: 2, requireExplicitSelection: true } },
    { multiAccount: { enable: true } },
    ["calls that do not say which account they mean", "up to 5 accounts of one toolkit"],
  ],
  [
    "an allow-list becomes a deny-list",
    GMAIL,
    { toolkits: { disable: ["slack"] } },
    ["every toolkit of Composio's catalogue but slack"],
  ],
  [
    "an allow-list of tools becomes a deny-list",
    { ...GMAIL, tools: { gmail: { enable: MAILS } } },
    { ...GMAIL, tools: { gmail: { disable: ["GMAIL_SEND_EMAIL"] } } },
    ["other tools of gmail"],
  ],
  [
    "an approval moves from one tool to another",
    { ...GMAIL, tools: { gmail: { enable: MAILS, requireApproval: ["GMAIL_SEND_EMAIL"] } } },
    { ...GMAIL, tools: { gmail: { enable: MAILS, requireApproval: ["GMAIL_FETCH_EMAILS"] } } },
    ["GMAIL_SEND_EMAIL without a person's approval"],
  ],
  [
    "an approval of a toolkit becomes one of a tool",
    { toolkits: { enable: ["gmail"], requireApproval: ["gmail"] } },
    { ...GMAIL, tools: { gmail: { requireApproval: ["GMAIL_SEND_EMAIL"] } } },
    ["calls of gmail without a person's approval"],
  ],
  ["a toolkit is added", GMAIL, { toolkits: { enable: ["gmail", "slack"] } }, ["the toolkit slack"]],
  [
    "a tool is added that a person approves",
    { ...GMAIL, tools: { gmail: { enable: ["GMAIL_FETCH_EMAILS"] } } },
    { ...GMAIL, tools: { gmail: { enable: MAILS, requireApproval: ["GMAIL_SEND_EMAIL"] } } },
    ["GMAIL_SEND_EMAIL with a person's approval"],
  ],
  [
    "a rule falls out of the map",
    { tools: { gmail: { enable: MAILS }, slack: { enable: [] } } },
    { tools: { gmail: { enable: MAILS } } },
    ["the toolkit slack"],
  ],
  [
    "hints of a toolkit lift those of all",
    { tags: { enable: ["readOnlyHint"] } },
    { tags: { enable: ["readOnlyHint"] }, tools: { gmail: { tags: {} } } },
    ["tools of gmail whatever their hints say"],
  ],
  [
    "a hook goes",
    { ...GMAIL, hooks: [HOOK] },
    GMAIL,
    ['calls of gmail that the hook "no-files" no longer checks'],
  ],
  [
    "a hook checks something else",
    { ...GMAIL, hooks: [HOOK] },
    { ...GMAIL, hooks: [{ ...HOOK, type: "after_execute" }] },
    ['calls of gmail that the hook "no-files" no longer checks'],
  ],
  [
    "a hook is for some toolkits alone",
    { toolkits: { enable: ["gmail", "slack"] }, hooks: [HOOK] },
    { toolkits: { enable: ["gmail", "slack"] }, hooks: [{ ...HOOK, appliesTo: { toolkits: ["gmail"] } }] },
    ['calls of slack that the hook "no-files" no longer checks'],
  ],
  [
    "an auth config and an account are no longer named",
    { ...GMAIL, authConfigs: { gmail: "ac_1" }, connectedAccounts: { gmail: ["ca_1"] } },
    GMAIL,
    [
      "calls of gmail through an auth config that Composio chooses, or makes outside of this program",
      "calls of gmail through whichever account its user has connected last",
    ],
  ],
  [
    "direct tools go",
    { ...GMAIL, directTools: true },
    GMAIL,
    [
      "connecting accounts from within",
      "removing connected accounts from within",
      "a sandbox that runs code",
      "requests of the sandbox's code through connected accounts (its proxy)",
      "calls of tools by the sandbox's code",
      "a search over all tools that it has",
      "several calls in one",
    ],
  ],
  [
    "a tool is preloaded where the client sees no others",
    { ...GMAIL, directTools: true, preload: { tools: ["GMAIL_FETCH_EMAILS"] } },
    { ...GMAIL, directTools: true, preload: { tools: MAILS } },
    ["GMAIL_SEND_EMAIL"],
  ],
  ["a saved policy goes", { sessionConfigId: "sc_1" }, {}, ["what the saved policy sc_1 did not permit"]],
  [
    "it acts for another user",
    GMAIL,
    { ...GMAIL, userId: "b" },
    ['what the accounts of the user "b" permit'],
  ],
  [
    "a toolkit's list may stand in the place of hints of which none passes",
    { toolkits: { enable: [] } },
    { tools: { gmail: { disable: [] } }, tags: { enable: [] } },
    ["the toolkit gmail"],
  ],
  [
    "the sandbox may reach more than Composio",
    { experimental: { restrict_egress_to_composio: true } },
    { experimental: {} },
    ["requests of the sandbox to more than Composio (restrict_egress_to_composio)"],
  ],
])("where %s, the preview says what that opens", (_, before, after, opened) => {
  expect(wideningBetween(before, after)).toEqual({ opened, unknown: [] });
});

test.each<[string, object, object]>([
  ["the first list", {}, GMAIL],
  [
    "another spelling and order",
    { toolkits: { enable: ["gmail", "slack"] } },
    { toolkits: { enable: ["Slack", "GMAIL"] } },
  ],
  ["a rule for a toolkit that it does not have", GMAIL, { ...GMAIL, tools: { slack: { disable: [] } } }],
  [
    "an approval that is said at each tool in the place of their toolkit",
    { toolkits: { enable: ["gmail"], requireApproval: ["gmail"] }, tools: { gmail: { enable: MAILS } } },
    { ...GMAIL, tools: { gmail: { enable: MAILS, requireApproval: MAILS } } },
  ],
  [
    "a part of a block that is off",
    { sandbox: { enable: false, enableProxyExecution: false } },
    { sandbox: { enable: false, enableProxyExecution: true } },
  ],
  ["the first auth config", GMAIL, { ...GMAIL, authConfigs: { gmail: "ac_1" } }],
  [
    "an account of a toolkit that it does not have",
    { ...GMAIL, connectedAccounts: { slack: ["ca_1"] } },
    { ...GMAIL, connectedAccounts: { slack: ["ca_2"] } },
  ],
  [
    "what permits nothing",
    { sandbox: { size: "large" } },
    { sandbox: { size: "standard", autoOffloadThreshold: 5 }, experimental: { fast_mode: true } },
  ],
])("%s opens nothing", (_, before, after) => {
  expect(wideningBetween(before, after)).toEqual({ opened: [], unknown: [] });
});

test("a replacement opens nothing by what a new session has of its own, and loses what was set elsewhere", () => {
  const state = { ...GMAIL, userId: "agent-7", __managed: ["toolkits"] };
  const shown = { enable: false, maxAccountsPerToolkit: 5, requireExplicitSelection: false };
  const news = { ...GMAIL, userId: "agent-8" };
  const user = 'what the accounts of the user "agent-8" permit';
  expect(wideningOf({ ...state, multiAccount: shown }, news, true).opened).toEqual([user]);
  expect(wideningOf({ ...state, sandbox: { enable: false } }, news, true).opened).toContain(
    "a sandbox that runs code",
  );
  const declared = { ...state, multiAccount: shown, __managed: ["toolkits", "multiAccount"] };
  expect(wideningOf(declared, news, true).opened).toContain("several accounts of one toolkit");
  const several = { ...news, multiAccount: { enable: true } };
  expect(wideningOf({ ...state, multiAccount: shown }, several, true).opened).toContain(
    "several accounts of one toolkit",
  );
});

test("what a preview does not know is named, beside what it knows", () => {
  const before = {
    ...GMAIL,
    sandbox: { enable: false },
    authConfigs: { gmail: "ac_1" },
    searchEnabled: false,
  };
  const after = {
    toolkits: { enable: ["gmail", "slack", UNKNOWN] },
    sandbox: { enable: UNKNOWN },
    authConfigs: { gmail: UNKNOWN },
    searchEnabled: UNKNOWN,
  };
  expect(wideningBetween(before, after)).toEqual({
    opened: ["the toolkit slack"],
    unknown: ["toolkits.enable[2]", "searchEnabled", "authConfigs.gmail", "sandbox.enable"],
  });
  const open = { manageConnections: { enable: true }, instant: true };
  const still = { manageConnections: { enable: UNKNOWN }, instant: UNKNOWN, toolkits: { enable: [UNKNOWN] } };
  expect(wideningBetween(open, still)).toEqual({ opened: [], unknown: [] });
});

/** How much each part permits, whose warning has these words. Written for this test alone. */
const DIMENSIONS: [RegExp, (session: Effective) => number][] = [
  [/^connecting accounts/, ({ connections }) => Number(connections.enable)],
  [/^removing connected/, ({ connections }) => Number(connections.enable && connections.removal)],
  [/^a sandbox that runs/, ({ sandbox }) => Number(sandbox.enable)],
  [
    /sandbox's code through/,
    ({ sandbox }) => Number(sandbox.enable && sandbox.proxy && !sandbox.isForbidden),
  ],
  [/by the sandbox's code/, ({ sandbox }) => Number(sandbox.enable && sandbox.tools)],
  [/^several accounts/, ({ accounts }) => Number(accounts.enable)],
  [/^up to \d+ accounts/, ({ accounts }) => (accounts.enable ? accounts.most : 1)],
  [/which account they mean/, ({ accounts }) => Number(accounts.enable && !accounts.explicit)],
  [/^a search/, ({ search }) => Number(search)],
  [/^several calls/, ({ several }) => Number(several)],
  [/^requests of its own/, ({ proxy }) => Number(proxy)],
  [/charges for/, ({ instant }) => Number(instant)],
];

type Effective = ReturnType<typeof effective>;

/** Returns what a session has by its program. One part stays as an earlier program has set it, if only that part is dropped. */
function effective(program: Switches, earlier: Switches = {}) {
  const { manageConnections = {}, sandbox = {}, multiAccount } = program;
  // What was never said is the organisation's setting, and counts as open. What is as in a new session stays when it is dropped.
  const enable = multiAccount
    ? (multiAccount.enable ?? earlier.multiAccount?.enable ?? true)
    : !isDeepStrictEqual(earlier.multiAccount, { enable: false });
  return {
    connections: {
      enable: manageConnections.enable ?? true,
      removal: manageConnections.enableConnectionRemoval ?? true,
    },
    sandbox: {
      enable: sandbox.enable ?? true,
      proxy: sandbox.enableProxyExecution ?? true,
      tools: sandbox.enableToolExecution ?? true,
      // A proxy that is off says something of the sandbox only while the program says it.
      isForbidden: program.proxyExecute === false,
    },
    accounts: {
      enable,
      most: multiAccount?.maxAccountsPerToolkit ?? 5,
      explicit: multiAccount?.requireExplicitSelection ?? false,
    },
    search: program.searchEnabled ?? true,
    several: program.multiExecuteEnabled ?? true,
    proxy: program.proxyExecute ?? false,
    instant: program.instant ?? true,
  };
}

test("whatever part comes to permit more is named, and no other", () => {
  fc.assert(
    fc.property(switches, switches, (before, after) => {
      const { opened } = wideningBetween(before, after);
      const [old, now] = [effective(before), effective(after, before)];
      const wider = DIMENSIONS.filter(([, level]) => level(now) > level(old)).map(([words]) => words.source);
      const named = DIMENSIONS.filter(([words]) => opened.some((text) => words.test(text)));
      expect(named.map(([words]) => words.source)).toEqual(wider);
      expect(opened).toHaveLength(wider.length);
    }),
    { numRuns: 200 },
  );
});

const READING = /_(FETCH|LIST|GET|SEARCH|FIND|QUERY|ANSWER)/;

/** The tools that a session lets pass, by the emulator, and which of them need no person: written for this test alone. */
function passing({ toolkits, tools = {}, tags }: Calls): { all: string[]; free: string[] } {
  const config = { user_id: "agent-7", toolkits, tools, tags } as SessionConfig;
  const all = allowedTools(config, { emptyEnable: "none" }).filter((slug) =>
    TOOLKITS.some((toolkit) => toolsOf(toolkit).includes(slug)),
  );
  const free = all.filter((slug) => {
    const toolkit = TOOLKITS.find((each) => toolsOf(each).includes(slug)) ?? "";
    const rule = tools[toolkit];
    const hints = READING.test(slug) ? "readOnlyHint" : "createHint";
    const approved = [
      ...(toolkits?.requireApproval?.includes(toolkit) ? [slug] : []),
      ...(rule?.requireApproval ?? []),
      ...((rule?.tags?.requireApproval ?? tags?.requireApproval ?? []).includes(hints) ? [slug] : []),
    ];
    return !approved.includes(slug);
  });
  return { all, free };
}

test("whatever call comes to pass, or to pass without a person, is named", () => {
  fc.assert(
    fc.property(calls, calls, (before, after) => {
      const { opened } = wideningBetween(before, after);
      const [old, now] = [passing(before), passing(after)];
      const more = [
        ...now.all.filter((slug) => !old.all.includes(slug)),
        ...now.free.filter((slug) => !old.free.includes(slug)),
      ];
      for (const slug of more) {
        const toolkit = TOOLKITS.find((each) => toolsOf(each).includes(slug)) ?? "";
        const says = (text: string) =>
          text.includes(slug) ||
          text.includes(toolkit) ||
          text.includes("catalogue") ||
          text.startsWith("tools ");
        expect({ slug, isNamed: opened.some(says) }).toEqual({ slug, isNamed: true });
      }
    }),
    { numRuns: 200 },
  );
});

/** Closes something, whatever the session permits. */
const CLOSING: ((calls: Calls, element: string) => Calls)[] = [
  (all, element) => ({ ...all, toolkits: closed(all.toolkits, element) }),
  ({ tools = {}, ...all }, element) => ({
    ...all,
    tools: Object.fromEntries(
      Object.entries(tools).map(([toolkit, { tags, ...rule }]) => [
        toolkit,
        tags ? { tags, ...rule } : closed(rule, element),
      ]),
    ),
  }),
  ({ tags = {}, ...all }, element) => ({
    ...all,
    tags: { ...tags, disable: [...(tags.disable ?? []), element] },
  }),
  ({ tags = {}, ...all }, element) => ({
    ...all,
    tags: { ...tags, requireApproval: [...(tags.requireApproval ?? []), element] },
  }),
  ({ hooks = [], ...all }) => ({ ...all, hooks: hooks.map((hook) => ({ ...hook, appliesTo: "all" })) }),
  ({ hooks = [], ...all }, element) => ({
    ...all,
    hooks: [...hooks, { ...HOOK, id: element.toLowerCase() }],
  }),
];

function closed(rule: Rule = {}, element: string): Rule {
  const { enable, disable, requireApproval = [] } = rule;
  if (enable) {
    return {
      enable: enable.filter((each) => each !== element),
      requireApproval: [...requireApproval, element],
    };
  }
  return disable
    ? { disable: [...disable, element], requireApproval }
    : { requireApproval: [...requireApproval, element] };
}

test("what only closes says nothing", () => {
  const elements = fc.constantFrom(...TOOLKITS, ...TOOLKITS.flatMap(toolsOf), "readOnlyHint", "createHint");
  const closings = fc.array(fc.tuple(fc.constantFrom(...CLOSING), elements), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(calls, closings, (before, all) => {
      const after = all.reduce((session, [close, element]) => close(session, element), before);
      expect(wideningBetween(before, after)).toEqual({ opened: [], unknown: [] });
    }),
    { numRuns: 200 },
  );
});
