import type { Fault } from "composio-emulator";
import { useEmulator } from "composio-emulator/jest";
import { withIdentity } from "../../../../provider/core/identity";
import type { Kind } from "../../../../provider/resources";
import { apiAt } from "../../../support/composio";
import { newProcess } from "../../../support/lifecycle";

const AUTH_CONFIG = { toolkit: "gmail", name: "mail" };
const SERVER = { name: "support", authConfigIds: ["ac_gmail_prod"] };
const SESSION = { userId: "agent-7", toolkits: { enable: ["gmail"] } };
const SUBSCRIPTION = {
  webhookUrl: "https://hooks.example.com/in",
  enabledEvents: ["composio.trigger.message"],
};
const LONG_AGO = "2025-01-01T00:00:00Z";

const emulator = useEmulator({ strict: false });

function processOf(kind: Kind) {
  return newProcess(apiAt(emulator.url, { retryBudgetMs: 3_000, timeoutMs: 10_000 }), {}, kind);
}

async function create(kind: Kind, inputs: Record<string, unknown>, process = processOf(kind)) {
  const { inputs: checked } = await process.check({}, inputs);
  return process.create(checked);
}

function fault(given: Fault): void {
  emulator.faults.add(given);
}

describe("an answer with an object that was there before is an error that names it", () => {
  it("a subscription that the list asked before has", async () => {
    const { id } = await create("WebhookSubscription", SUBSCRIPTION);
    fault({ operation: "createWebhookSubscription", kind: "answer", status: 201, body: { id } });
    await expect(create("WebhookSubscription", SUBSCRIPTION)).rejects.toThrow(
      `Composio answered with the webhook subscription ${id}, which was there before. It is not in the state.`,
    );
  });

  it("an auth config that the list asked before has, and that cannot be read yet", async () => {
    const { id } = await create("AuthConfig", { ...AUTH_CONFIG, name: "theirs" });
    const body = { error: { message: "Not found", slug: "HTTP_NotFound" } };
    fault({ operation: "createAuthConfig", kind: "answer", status: 201, body: { auth_config: { id } } });
    fault({ operation: "getAuthConfig", kind: "answer", status: 404, body, times: 9 });
    await expect(create("AuthConfig", AUTH_CONFIG)).rejects.toThrow(`${id}, which was there before`);
  });

  it.each<[string, Kind, Record<string, unknown>, Fault, string]>([
    [
      "an auth config of another name",
      "AuthConfig",
      AUTH_CONFIG,
      { operation: "getAuthConfig", kind: "altered", set: { name: "theirs" } },
      'which has the name "theirs"',
    ],
    [
      "an auth config that is a year old",
      "AuthConfig",
      AUTH_CONFIG,
      { operation: "getAuthConfig", kind: "altered", set: { created_at: LONG_AGO } },
      `which was created at ${LONG_AGO}`,
    ],
    [
      "an auth config of a default name that is a year old",
      "AuthConfig",
      withIdentity({ toolkit: "gmail" }, { project: "shop", stack: "dev", logicalName: "mail" }),
      { operation: "getAuthConfig", kind: "altered", set: { created_at: LONG_AGO } },
      `which was created at ${LONG_AGO}`,
    ],
    [
      "a subscription that is a year old",
      "WebhookSubscription",
      SUBSCRIPTION,
      { operation: "createWebhookSubscription", kind: "altered", set: { created_at: LONG_AGO } },
      `which was created at ${LONG_AGO}`,
    ],
    [
      "a session of the version 7",
      "Session",
      SESSION,
      { operation: "createSession", kind: "altered", set: { config_version: 7 } },
      "to the version 7",
    ],
    [
      "a session of another user, by a read",
      "Session",
      SESSION,
      { operation: "getSession", kind: "altered", set: { config: { user_id: "somebody" } } },
      'which is of the user "somebody"',
    ],
    [
      "a server that is a year old",
      "McpServer",
      SERVER,
      { operation: "createMcpServer", kind: "altered", set: { created_at: LONG_AGO } },
      `which was created at ${LONG_AGO}`,
    ],
    [
      "a server of another name",
      "McpServer",
      SERVER,
      { operation: "createMcpServer", kind: "altered", set: { name: "theirs" } },
      'which has the name "theirs"',
    ],
  ])("%s", async (_, kind, inputs, given, sign) => {
    fault(given);
    await expect(create(kind, inputs)).rejects.toThrow(sign);
  });

  it("a session that another resource of the program has", async () => {
    const process = processOf("Session");
    const { id } = await create("Session", SESSION, process);
    fault({ operation: "createSession", kind: "answer", status: 201, body: { session_id: id } });
    await expect(create("Session", SESSION, process)).rejects.toThrow(
      `${id}, which another resource of this program has`,
    );
  });
});

describe("where adoption is asked for, the object is adopted", () => {
  it("a subscription", async () => {
    const { id } = await create("WebhookSubscription", SUBSCRIPTION);
    fault({ operation: "createWebhookSubscription", kind: "answer", status: 201, body: { id } });
    const adopted = await create("WebhookSubscription", { ...SUBSCRIPTION, adoptExisting: true });
    expect(adopted).toMatchObject({ id, outs: { __adoption: expect.any(String) } });
  });

  it("a server of this name, and none of another", async () => {
    fault({ operation: "createMcpServer", kind: "altered", set: { created_at: LONG_AGO } });
    const adopted = await create("McpServer", { ...SERVER, adoptExisting: true });
    expect(adopted.outs).toMatchObject({ __adoption: expect.any(String) });
    fault({ operation: "createMcpServer", kind: "altered", set: { name: "theirs" } });
    await expect(create("McpServer", { ...SERVER, name: "other", adoptExisting: true })).rejects.toThrow(
      "theirs",
    );
  });
});

describe("what an answer does not say is no sign", () => {
  it.each<[string, Kind, Record<string, unknown>, Fault]>([
    [
      "no age",
      "WebhookSubscription",
      SUBSCRIPTION,
      { operation: "createWebhookSubscription", kind: "altered", unset: ["created_at"] },
    ],
    [
      "an age without a zone",
      "WebhookSubscription",
      SUBSCRIPTION,
      { operation: "createWebhookSubscription", kind: "altered", set: { created_at: "2025-01-01T00:00:00" } },
    ],
    [
      "a name in another case and with other blanks",
      "AuthConfig",
      { ...AUTH_CONFIG, name: "Team  mail" },
      { operation: "getAuthConfig", kind: "altered", set: { name: " team mail " } },
    ],
    ["no name", "AuthConfig", AUTH_CONFIG, { operation: "getAuthConfig", kind: "altered", unset: ["name"] }],
    [
      "no version",
      "Session",
      SESSION,
      { operation: "createSession", kind: "altered", unset: ["config_version"] },
    ],
  ])("%s", async (_, kind, inputs, given) => {
    fault(given);
    await create(kind, inputs);
  });

  it.each(["none", "stale"] as const)(
    "an old age where the clock of the answers is %s",
    async (dateHeader) => {
      emulator.settings.dateHeader = dateHeader;
      fault({ operation: "createWebhookSubscription", kind: "altered", set: { created_at: LONG_AGO } });
      await create("WebhookSubscription", SUBSCRIPTION);
    },
  );
});
