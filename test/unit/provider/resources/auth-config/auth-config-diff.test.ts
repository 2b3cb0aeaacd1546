import { withIdentity } from "../../../../../provider/core/identity";
import type { Properties } from "../../../../../provider/core/resource";
import { UNKNOWN } from "../../../../../provider/core/unknown";
import { apiAt } from "../../../../support/composio";
import { newProcess } from "../../../../support/lifecycle";

const process = newProcess(apiAt("http://127.0.0.1:1"), {}, "AuthConfig");

const CUSTOM = { authScheme: "OAUTH2", credentials: { client_id: "a", client_secret: "b" } };
const MANAGED = { managedAppId: "ma_slack_standard", scopes: ["a"] };

function declared(logicalName: string, given: Properties = {}): Properties {
  return withIdentity({ toolkit: "gmail", ...given }, { project: "shop", stack: "dev", logicalName });
}

async function replaces(before: Properties, after: Properties): Promise<string[]> {
  const given = { toolkit: "slack", name: "chat" };
  const { inputs: olds } = await process.check({}, { ...given, ...before });
  const { inputs: news } = await process.check(olds, { ...given, ...after });
  return (await process.diff("ac_1", olds, news)).replaces;
}

test.each<[string, Properties, Properties]>([
  ["a credential less", { custom: CUSTOM }, { custom: { ...CUSTOM, credentials: { client_id: UNKNOWN } } }],
  ["another scheme", { custom: CUSTOM }, { custom: { authScheme: "API_KEY", credentials: UNKNOWN } }],
  ["another app", { managed: MANAGED }, { managed: { managedAppId: "ma_slack_legacy", scopes: UNKNOWN } }],
  ["a managed one", { custom: CUSTOM }, { managed: { scopes: [UNKNOWN] } }],
  ["a custom one", { managed: MANAGED }, { custom: { ...CUSTOM, credentials: UNKNOWN } }],
])(
  "a preview shows a replacement by %s, although something else is not known yet",
  async (_, before, after) => {
    expect(await replaces(before, after)).not.toEqual([]);
  },
);

test.each<[string, Properties, Properties]>([
  ["credentials", { custom: CUSTOM }, { custom: { ...CUSTOM, credentials: UNKNOWN } }],
  ["a custom one", { custom: CUSTOM }, { custom: UNKNOWN }],
])("%s that a preview does not know yet may be the same", async (_, before, after) => {
  expect(await replaces(before, after)).toEqual([]);
});

test.each<[string, Properties, Properties]>([
  ["scheme", { custom: CUSTOM }, { custom: { ...CUSTOM, authScheme: UNKNOWN } }],
  ["app of Composio's", { managed: MANAGED }, { managed: { ...MANAGED, managedAppId: UNKNOWN } }],
])("a preview shows a replacement by a %s that it does not know yet", async (_, before, after) => {
  expect(await replaces(before, after)).not.toEqual([]);
});

test("a default name stays when an alias renames the resource", async () => {
  const { inputs } = await process.check({}, declared("mail"));
  const renamed = await process.check(inputs, declared("post"));
  expect(renamed.inputs.name).toBe(inputs.name);
  const own = await process.check(inputs, declared("mail", { name: "post" }));
  const again = await process.check(own.inputs, declared("mail"));
  expect(again.inputs.name).toMatch(/^mail-[0-9a-f]{16}$/);
});
