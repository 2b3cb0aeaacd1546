import { checkInputs } from "../../../../../provider/core/check";
import { UNKNOWN } from "../../../../../provider/core/unknown";
import type { SessionArgs } from "../../../../../provider/program/session-args";
import { session } from "../../../../../provider/resources/session/session-definition";

const GMAIL = { userId: "agent-7", toolkits: { enable: ["gmail"] } };

test.each<[string, object, string, string]>([
  ["no user", { userId: undefined }, "userId", "must be the id of a user"],
  [
    "two lists",
    { toolkits: { enable: ["a"], disable: ["b"] } },
    "toolkits",
    "cannot have enable beside disable",
  ],
  ["a rule of nothing", { toolkits: {} }, "toolkits", "needs one of enable, disable"],
  [
    "tags beside a list of tools",
    { tools: { gmail: { enable: ["A"], tags: { enable: ["readOnlyHint"] } } } },
    "tools.gmail",
    "cannot have enable beside tags",
  ],
  [
    "a tool of Composio's own",
    { tools: { gmail: { enable: ["COMPOSIO_SEARCH_TOOLS"] } } },
    "tools.gmail.enable[0]",
    "no tool of gmail",
  ],
  ["enabled", { toolkits: { enable: [], enabled: ["gmail"] } }, "toolkits.enabled", "is not a property"],
  [
    "all tools without an allow-list",
    { toolkits: { disable: ["slack"] }, preload: { tools: "all" } },
    "preload.tools",
    "needs an allow-list",
  ],
  [
    "direct tools without an allow-list",
    { toolkits: undefined, directTools: true },
    "directTools",
    "needs an allow-list",
  ],
  [
    "direct tools with a search",
    { directTools: true, searchEnabled: true },
    "searchEnabled",
    "beside directTools",
  ],
  [
    "preloaded tools with several accounts",
    { preload: { tools: ["A"] }, multiAccount: { enable: true } },
    "preload.tools",
    "where multiAccount is enabled",
  ],
  [
    "several accounts",
    { connectedAccounts: { gmail: ["ca_1", "ca_2"] } },
    "connectedAccounts.gmail",
    "several accounts",
  ],
  [
    "a maximum of what is off",
    { multiAccount: { enable: false, maxAccountsPerToolkit: 3 } },
    "multiAccount.maxAccountsPerToolkit",
    "means nothing",
  ],
  [
    "eleven accounts",
    { multiAccount: { enable: true, maxAccountsPerToolkit: 11 } },
    "multiAccount.maxAccountsPerToolkit",
    "from 2 to 10",
  ],
  [
    "a sandbox of another size",
    { sandbox: { size: "huge" } },
    "sandbox.size",
    'must be "standard", "medium", "large" or "xlarge"',
  ],
  [
    "a proxy that is off and on",
    { proxyExecute: false, sandbox: { enableProxyExecution: true } },
    "proxyExecute",
    "cannot be false",
  ],
  [
    "a callback that is no URL",
    { manageConnections: { callbackUrl: "back" } },
    "manageConnections.callbackUrl",
    "URL",
  ],
  [
    "a saved policy beside another",
    { sessionConfigId: "sc_1" },
    "toolkits",
    "cannot stand beside sessionConfigId",
  ],
  [
    "a saved policy in the map",
    { experimental: { session_config_id: "sc_1" } },
    "experimental.session_config_id",
    "sessionConfigId",
  ],
  [
    "hooks of one id",
    {
      hooks: [1, 2].map(() => ({
        type: "after_execute",
        id: "x",
        appliesTo: "all",
        handler: { type: "prompt_injection_check", action: "block" },
      })),
    },
    "hooks[1].id",
    "repeats the id of hook 0",
  ],
  [
    "a hook of another time",
    { hooks: [{ type: "later", id: "x", appliesTo: "all", handler: { type: "webhook" } }] },
    "hooks[0].type",
    "before_execute",
  ],
  [
    "a hook for something else",
    { hooks: [{ type: "after_execute", id: "x", appliesTo: "some", handler: { type: "webhook" } }] },
    "hooks[0].appliesTo",
    'must be "all"',
  ],
  ["an output", { mcpUrl: "https://x" }, "mcpUrl", "is an output"],
])("%s is refused before any request", (_, more, property, reason) => {
  const { failures } = checkInputs(session, {}, { ...GMAIL, ...more });
  expect(failures).toEqual([{ property, reason: expect.stringContaining(reason) }]);
});

const INJECTION = { type: "prompt_injection_check", action: "block" };
const CONDITION = { type: "condition_check", condition: "The mail has an attachment.", action: "block" };
const HOOK = { type: "after_execute", id: "x", appliesTo: "all", handler: INJECTION };

test.each<[string, object, string, string]>([
  ["a check of answers before a call", { type: "before_execute" }, "type", 'must be "after_execute"'],
  [
    "a condition that is not said",
    { handler: { ...CONDITION, condition: undefined } },
    "handler.condition",
    "must be a sentence",
  ],
  [
    "a condition that is empty",
    { handler: { ...CONDITION, condition: " " } },
    "handler.condition",
    "must be a sentence",
  ],
  [
    "a condition that is too long",
    { handler: { ...CONDITION, condition: "x".repeat(2_001) } },
    "handler.condition",
    "2000 characters",
  ],
  [
    "a misspelt check",
    { handler: { ...INJECTION, type: "prompt_injection_chek" } },
    "handler.type",
    'did you mean "prompt_injection_check"?',
  ],
  ["a check that is none", { handler: { type: "nothing" } }, "handler.type", "these are condition_check"],
  ["another action", { handler: { ...INJECTION, action: "allow" } }, "handler.action", 'must be "block"'],
  ["no action", { handler: { ...CONDITION, action: undefined } }, "handler.action", 'must be "block"'],
  ["an id in upper case", { id: "No-Files" }, "id", "characters of a to z"],
  ["an id that is too long", { id: "x".repeat(65) }, "id", "1 to 64"],
  ["an id with a line break", { id: "x\n" }, "id", "characters of a to z"],
  ["a name that is too long", { name: "x".repeat(121) }, "name", "120 characters"],
  ["no toolkit", { appliesTo: { toolkits: [] } }, "appliesTo.toolkits", 'appliesTo: "all"'],
])("a hook with %s is refused before any request", (_, more, property, reason) => {
  const hooks = [
    { ...HOOK, id: "first" },
    { ...HOOK, ...more },
  ];
  const { failures } = checkInputs(session, {}, { ...GMAIL, hooks });
  expect(failures).toEqual([{ property: `hooks[1].${property}`, reason: expect.stringContaining(reason) }]);
});

test("more hooks than a session takes are refused", () => {
  const hooks = Array.from({ length: 21 }, (_, index) => ({ ...HOOK, id: `h-${index}` }));
  expect(checkInputs(session, {}, { ...GMAIL, hooks }).failures).toEqual([
    { property: "hooks", reason: expect.stringContaining("a session takes 20 at the most") },
  ]);
  expect(checkInputs(session, {}, { ...GMAIL, hooks: hooks.slice(1) }).failures).toEqual([]);
});

test("hooks cannot stand beside a saved policy", () => {
  const { failures } = checkInputs(session, {}, { userId: "a", sessionConfigId: "sc_1", hooks: [HOOK] });
  expect(failures).toEqual([
    { property: "hooks", reason: expect.stringContaining("beside sessionConfigId") },
  ]);
});

test("hooks of every form pass, unknown parts too", () => {
  const hooks = [
    HOOK,
    { ...HOOK, id: "a_b-1", type: "before_execute", name: "A name", handler: CONDITION },
    { ...HOOK, id: "w", appliesTo: { toolkits: ["gmail"] }, handler: { type: "webhook", anything: 1 } },
    { ...HOOK, id: UNKNOWN, name: UNKNOWN, appliesTo: UNKNOWN, handler: UNKNOWN },
    { ...HOOK, id: "u", handler: { type: "condition_check", condition: UNKNOWN, action: UNKNOWN } },
    { ...HOOK, id: "v", handler: { type: UNKNOWN } },
  ];
  expect(checkInputs(session, {}, { ...GMAIL, hooks }).failures).toEqual([]);
  expect(checkInputs(session, {}, { ...GMAIL, hooks: UNKNOWN }).failures).toEqual([]);
});

test("a hook that Composio has already is not judged again, as it may be of a newer form", () => {
  const newer = { ...HOOK, handler: { type: "quota_check", most: 5 } };
  const olds = { ...GMAIL, hooks: [newer] };
  expect(checkInputs(session, olds, { ...GMAIL, hooks: [newer, { ...HOOK, id: "y" }] }).failures).toEqual([]);
});

test("exclusive forms are errors of types too", () => {
  const wrong: SessionArgs[] = [
    // @ts-expect-error Both lists at once.
    { userId: "a", toolkits: { enable: ["gmail"], disable: ["slack"] } },
    // @ts-expect-error Neither of the two, and no approval.
    { userId: "a", toolkits: {} },
    // @ts-expect-error Tags beside a list.
    { userId: "a", tools: { gmail: { enable: ["A"], tags: { enable: ["readOnlyHint"] } } } },
  ];
  const right: SessionArgs[] = [
    { userId: "a", toolkits: { requireApproval: ["gmail"] } },
    { userId: "a", tools: { gmail: { tags: { enable: ["readOnlyHint"] }, requireApproval: ["A"] } } },
  ];
  expect([wrong.length, right.length]).toEqual([3, 2]);
});

test("direct tools stand for five inputs, and what is given of them comes first", () => {
  const { inputs, failures } = checkInputs(
    session,
    {},
    {
      ...GMAIL,
      directTools: true,
      sandbox: { enable: true },
      preload: { tools: ["GMAIL_SEND_EMAIL"] },
    },
  );
  expect(failures).toEqual([]);
  expect(inputs).toMatchObject({
    preload: { tools: ["GMAIL_SEND_EMAIL"] },
    searchEnabled: false,
    multiExecuteEnabled: false,
    manageConnections: { enable: false },
    sandbox: { enable: true },
  });
  const { inputs: without } = checkInputs(session, inputs, GMAIL);
  expect(without).toMatchObject({ directTools: false, preload: { tools: [] }, searchEnabled: true });
});

test("a part of a block that is dropped goes back to its default, once", () => {
  const block = { enable: true, callbackUrl: "https://example.com/" };
  const { inputs } = checkInputs(
    session,
    { ...GMAIL, manageConnections: block },
    {
      ...GMAIL,
      manageConnections: { enable: true },
    },
  );
  expect(inputs.manageConnections).toEqual({ enable: true, callbackUrl: "" });
  const { inputs: later } = checkInputs(session, inputs, { ...GMAIL, manageConnections: { enable: true } });
  expect(later.manageConnections).toEqual({ enable: true });
});
