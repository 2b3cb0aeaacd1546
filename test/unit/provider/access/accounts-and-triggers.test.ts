import { accessReport } from "../../../../provider/access/report";
import { jsonOf } from "../../../../provider/access/show/json";
import { markdownOf } from "../../../../provider/access/show/markdown";
import { readStack } from "../../../../provider/access/stack/read-stack";
import type { Properties } from "../../../../provider/core/resource";
import { UNKNOWN } from "../../../../provider/core/unknown";
import { exported, preview, resource, session, step } from "../../../support/access/pulumi-output";

const reportOf = (text: string) => accessReport([readStack("stack.json", text)]);

const GMAIL = { toolkits: { enable: ["gmail"] } };
const OF_URN = "urn:pulumi:dev::shop::composio:index:ConnectedAccount::support";

/** An account of the program, whose id is `support-id`. */
function account(sharing?: Properties, more: Properties = {}) {
  const inputs = { authConfigId: "ac_one", userId: "owner", ...(sharing && { sharing }) };
  return resource("ConnectedAccount", "support", inputs, more);
}

test("an account that the program declares is named as the program names it", () => {
  const before = session("agent", { ...GMAIL, connectedAccounts: { gmail: ["ca_other"] } });
  const after = session("agent", { ...GMAIL, connectedAccounts: { gmail: ["ca_other", "support-id"] } });
  const text = preview([step("same", account(), account()), step("update", before, after)]);
  expect(reportOf(text).agents).toMatchObject([
    {
      name: "agent",
      change: { verdict: "wider", opened: ['calls of gmail through the account "support" (support-id)'] },
      access: {
        toolkits: [
          { through: expect.stringMatching(/the account ca_other, the account "support" \(support-id\)$/) },
        ],
      },
    },
  ]);
});

test("an account that is made with its session is named as the one that its id will come from", () => {
  const dependencies = { propertyDependencies: { connectedAccounts: [OF_URN] } };
  const before = session("agent", { ...GMAIL, connectedAccounts: { gmail: ["ca_other"] } });
  const after = session("agent", { ...GMAIL, connectedAccounts: { gmail: [UNKNOWN] } }, dependencies);
  const made = account(undefined, { id: undefined });
  const text = preview([step("create", undefined, made), step("update", before, after)]);
  expect(reportOf(text).agents).toMatchObject([
    {
      change: {
        verdict: "unknown",
        unknown: [
          'connectedAccounts.gmail[0] is not known yet: it will come from the account "support" of this program',
        ],
      },
    },
  ]);
});

const SHARED = { accountType: "SHARED" };
const use = (of: string) => `use of the account "support" (support-id) by sessions of ${of}`;
const ANYBODY = "any user that no list names";

test.each<[string, Properties | undefined, Properties | undefined, object]>([
  ["stays private", undefined, { accountType: "PRIVATE" }, {}],
  [
    "is shared with everybody",
    undefined,
    { ...SHARED, allowAllUsers: true },
    { verdict: "wider", opened: [use(ANYBODY)] },
  ],
  [
    "is shared with one user more",
    { ...SHARED, allowedUserIds: ["one"] },
    { ...SHARED, allowedUserIds: ["one", "two"] },
    { verdict: "wider", opened: [use('the user "two"')], closed: [] },
  ],
  [
    "is shared with another user",
    { ...SHARED, allowedUserIds: ["one"] },
    { ...SHARED, allowedUserIds: ["two"] },
    { verdict: "changed", opened: [use('the user "two"')], closed: [use('the user "one"')] },
  ],
  [
    "is denied to one user",
    { ...SHARED, allowAllUsers: true },
    { ...SHARED, allowAllUsers: true, notAllowedUserIds: ["one"] },
    { verdict: "narrower", closed: [use('the user "one"')] },
  ],
  [
    "is denied to a user who was not allowed",
    { ...SHARED, allowedUserIds: ["one"] },
    { ...SHARED, allowedUserIds: ["one"], notAllowedUserIds: ["two"] },
    {},
  ],
  [
    "is no longer shared",
    { ...SHARED, allowAllUsers: true },
    undefined,
    { verdict: "narrower", closed: [use(ANYBODY)] },
  ],
  [
    "is shared with a user who is not known yet",
    { ...SHARED, allowedUserIds: ["one"] },
    { ...SHARED, allowedUserIds: ["one", UNKNOWN] },
    { verdict: "unknown", unknown: ["sharing.allowedUserIds[1] is not known yet"] },
  ],
  ["may be shared", undefined, { accountType: UNKNOWN, allowAllUsers: true }, { verdict: "unknown" }],
])(
  "an account that %s has a row of its own where that changes who may use it",
  (_, before, after, change) => {
    const { agents } = reportOf(preview([step("update", account(before), account(after))]));
    const isRow = Object.keys(change).length > 0;
    expect(agents).toMatchObject(isRow ? [{ kind: "ConnectedAccount", name: "support", change }] : []);
  },
);

test("a new account has a row where others may use it, one that is deleted where others could", () => {
  const shared = account({ ...SHARED, allowAllUsers: true });
  const verdictsOf = (text: string) => reportOf(text).agents.map(({ change }) => change?.verdict);
  expect(verdictsOf(preview([step("create", undefined, shared)]))).toEqual(["wider"]);
  expect(verdictsOf(preview([step("create", undefined, account())]))).toEqual([]);
  expect(verdictsOf(preview([step("delete", shared, undefined)]))).toEqual(["narrower"]);
  expect(verdictsOf(exported(shared))).toEqual([]);
  const comment = markdownOf(reportOf(preview([step("create", undefined, shared)])));
  expect(comment).toContain("#### support (ConnectedAccount): wider");
  expect(comment).not.toContain("All that each agent may do");
});

const trigger = (inputs: Properties, more?: Properties) =>
  resource(
    "TriggerInstance",
    "mail",
    { triggerSlug: "GMAIL_NEW_MESSAGE", connectedAccountId: "ca_other", ...inputs },
    more,
  );
const eventsOf = (text: string) => reportOf(text).events;

test("a trigger instance says what is delivered to whom", () => {
  const MAIL = "GMAIL_NEW_MESSAGE of the account";
  expect(eventsOf(exported(trigger({})))).toMatchObject([
    { name: "mail", receiver: "the webhook subscription", events: [`${MAIL} ca_other`], change: undefined },
  ]);
  const elsewhere = {
    egressUrl: "https://hooks.example.com/in?token=hush",
    connectedAccountId: "support-id",
  };
  expect(
    eventsOf(preview([step("same", account(), account()), step("update", trigger({}), trigger(elsewhere))])),
  ).toMatchObject([
    {
      receiver: "https://hooks.example.com",
      events: [`${MAIL} "support" (support-id)`],
      change: "changed",
    },
  ]);
  const made = trigger(
    { connectedAccountId: UNKNOWN, enabled: false },
    { propertyDependencies: { connectedAccountId: [OF_URN] } },
  );
  const text = preview([
    step("create", undefined, account(undefined, { id: undefined })),
    step("create", undefined, made),
  ]);
  expect(eventsOf(text)).toMatchObject([{ events: [`${MAIL} "support" (disabled)`], change: "new" }]);
  expect(JSON.parse(jsonOf(reportOf(text))).events).toMatchObject([{ change: "new" }]);
  const unknown = trigger({ connectedAccountId: UNKNOWN, egressUrl: UNKNOWN });
  expect(eventsOf(preview([step("create", undefined, unknown)]))).toMatchObject([
    {
      receiver: "an address that is not known here",
      events: ["GMAIL_NEW_MESSAGE of an account that is not known here"],
    },
  ]);
});

test.each<[string, unknown, unknown]>([
  ["is secret", "[secret]", "[secret]"],
  ["is secret in a part", ["a", "[secret]"], ["a", "[secret]"]],
  ["is not known yet", UNKNOWN, UNKNOWN],
])(
  "a receiver of which what decides %s may be another one, unless the preview says that it stays",
  (_, old, now) => {
    for (const [kind, input] of [
      ["WebhookSubscription", "webhookUrl"],
      ["WebhookSubscription", "enabledEvents"],
      ["TriggerInstance", "egressUrl"],
      ["TriggerInstance", "triggerConfig"],
    ] as const) {
      const [before, after] = [old, now].map((value) =>
        resource(kind, "in", { [input]: value, more: "one" }),
      );
      expect(eventsOf(preview([step("update", before, after)]))).toMatchObject([{ change: "changed" }]);
      const isSecret = old !== UNKNOWN;
      expect(eventsOf(preview([step("same", before, after)]))).toMatchObject([
        { change: isSecret ? "same" : "changed" },
      ]);
    }
  },
);
