import { startEmulator } from "composio-emulator";
import type { ComposioAnswer } from "../../../../../provider/composio/http";
import { checkInputs } from "../../../../../provider/core/check";
import { contradictions } from "../../../../../provider/core/diff";
import { InitFailedError } from "../../../../../provider/core/init-failed-error";
import type { Properties } from "../../../../../provider/core/resource";
import { stateOf, stateOfInputs } from "../../../../../provider/core/state";
import { session } from "../../../../../provider/resources/session/session-definition";
import { rows } from "../../../../../provider/resources/session/session-fields";
import { readSession, type SessionObject } from "../../../../../provider/resources/session/session-object";
import { apiAt } from "../../../../support/composio";
import { newProcess } from "../../../../support/lifecycle";

const USER = { userId: "agent-7" };
const HOOK = {
  type: "after_execute",
  id: "x",
  appliesTo: "all",
  handler: { type: "prompt_injection_check", action: "block" },
};

/** The inputs that restrict a session, each with the name in Composio, and what Composio shows of it where all is well. */
const RESTRICTING: [declared: Properties, api: string, shown: unknown][] = [
  [{ toolkits: { enable: ["gmail"] } }, "toolkits", { enabled: ["gmail"] }],
  [{ toolkits: { requireApproval: ["gmail"] } }, "toolkits", { require_approval: ["gmail"] }],
  [{ tools: { gmail: { enable: [] } } }, "tools", { gmail: { enabled: [] } }],
  [{ tags: { disable: ["createHint"] } }, "tags", { disabled: ["createHint"] }],
  [{ authConfigs: { gmail: "ac_gmail_prod" } }, "auth_configs", { gmail: "ac_gmail_prod" }],
  [{ connectedAccounts: { gmail: ["ca_1"] } }, "connected_accounts", { gmail: ["ca_1"] }],
  [{ hooks: [HOOK] }, "hooks", [{ type: HOOK.type, id: "x", applies_to: "all", handler: HOOK.handler }]],
  [{ preload: { tools: ["GMAIL_SEND_EMAIL"] } }, "preload", { tools: ["GMAIL_SEND_EMAIL"] }],
  [{ manageConnections: { enable: false } }, "manage_connections", { enabled: false }],
  [
    { manageConnections: { enableConnectionRemoval: false } },
    "manage_connections",
    { enabled: true, enable_connection_removal: false },
  ],
  [{ sandbox: { enable: false } }, "workbench", { enable: false }],
  [
    { sandbox: { enableProxyExecution: false } },
    "workbench",
    { enable: true, proxy_execution_enabled: false },
  ],
  [{ sandbox: { enableToolExecution: false } }, "workbench", { enable: true, tool_execution_enabled: false }],
  [{ multiAccount: { enable: false } }, "multi_account", { enable: false }],
  [
    { multiAccount: { enable: true, maxAccountsPerToolkit: 3 } },
    "multi_account",
    { enable: true, max_accounts_per_toolkit: 3 },
  ],
  [
    { multiAccount: { enable: true, requireExplicitSelection: true } },
    "multi_account",
    { enable: true, require_explicit_selection: true },
  ],
  [{ searchEnabled: false }, "search", { enable: false }],
  [{ multiExecuteEnabled: false }, "execute", { enable_multi_execute: false }],
  [{ proxyExecute: false }, "proxy_execute", { enable: false }],
  [{ instant: false }, "instant", false],
];

/** Returns what an answer may say in the place of it: nothing, or something of a form that is not known. */
function unknownForms(shown: unknown): unknown[] {
  const parts = Object.entries(typeof shown === "object" && shown !== null ? shown : {});
  const changed = (change: (name: string, value: unknown) => [string, unknown]) =>
    Object.fromEntries(parts.map(([name, value]) => change(name, value)));
  return [
    undefined,
    null,
    1,
    0,
    "",
    "false",
    {},
    { value: shown },
    changed((name, value) => [`${name}_`, value]),
    changed((name) => [name, null]),
    changed((name) => [name, 0]),
    changed((name, value) => [
      name,
      typeof value === "string" || Array.isArray(value) ? { value } : String(value),
    ]),
  ];
}

function answer(config: object): SessionObject {
  const body = { session_id: "trs_1", config: { user_id: "agent-7", ...config } };
  return readSession({ body, request: "GET", status: 200 } as unknown as ComposioAnswer, "trs_1");
}

function unlike(declared: Properties, config: object): string[] {
  const { inputs } = checkInputs(session, {}, { ...USER, ...declared });
  const { fields, outputs } = session;
  return contradictions(
    fields,
    stateOf({ fields, outputs }, answer(config), stateOfInputs(fields, inputs)),
    inputs,
  );
}

test.each(RESTRICTING)(
  "%j counts as open where an answer does not say it in a form that is known",
  (declared, api, shown) => {
    const names = Object.keys(declared);
    expect(unlike(declared, { [api]: shown })).toEqual([]);
    for (const form of unknownForms(shown)) {
      expect({ form, unlike: unlike(declared, { [api]: form }) }).toEqual({ form, unlike: names });
    }
  },
);

test("every input that permits something has a case above", () => {
  const tried = new Set(RESTRICTING.flatMap(([declared]) => Object.keys(declared)));
  const permitting = rows.filter(([, { managedOnceSet }]) => managedOnceSet).map(([name]) => name);
  expect(permitting.filter((name) => !tried.has(name))).toEqual(["sessionConfigId"]);
});

test("a part that permits nothing need not be said", () => {
  const declared = { manageConnections: { callbackUrl: "https://example.com/" }, sandbox: { size: "large" } };
  expect(unlike(declared, {})).toEqual([]);
  expect(unlike(declared, { manage_connections: { enabled: true }, workbench: { enable: true } })).toEqual([
    "manageConnections",
    "sandbox",
  ]);
});

test("a session that may permit more than declared is an error of its create and its update, and shows as drift", async () => {
  const emulator = await startEmulator();
  const process = newProcess(apiAt(emulator.url), {}, "Session");
  const config = { user_id: "agent-7", proxy_execute: { enabled: false } };
  const alter = (...operations: ("createSession" | "getSession" | "updateSession")[]) => {
    for (const operation of operations) {
      emulator.faults.add({ kind: "altered", operation, set: { config }, times: 5 });
    }
  };
  const { inputs } = await process.check({}, { ...USER, proxyExecute: false });
  alter("createSession", "getSession");
  const error = await process.create(inputs).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(InitFailedError);
  expect((error as InitFailedError).message).toContain("its proxyExecute is not what the program says");

  emulator.faults.clear();
  const { id, outs } = await process.create(inputs);
  alter("getSession");
  expect((await process.read(id, outs)).props).toMatchObject({ proxyExecute: true });
  const { inputs: news } = await process.check(inputs, { ...USER, proxyExecute: false, instant: false });
  alter("updateSession", "getSession");
  await expect(process.update(id, outs, news)).rejects.toThrow("its proxyExecute");
  await emulator.close();
});
