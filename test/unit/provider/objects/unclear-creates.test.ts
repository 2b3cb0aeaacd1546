import type { Fault } from "composio-emulator";
import { useEmulator } from "composio-emulator/jest";
import fc from "fast-check";
import { withIdentity } from "../../../../provider/core/identity";
import type { Kind } from "../../../../provider/resources";
import { apiAt } from "../../../support/composio";
import { newProcess } from "../../../support/lifecycle";
import { ownTime } from "../../../support/time/own-time";

const GIVEN = { toolkit: "gmail", name: "mail" };
const PLACE = { project: "shop", stack: "dev", logicalName: "mail" };
const DEFAULT = withIdentity({ toolkit: "gmail" }, PLACE);
const SERVER = { name: "support", authConfigIds: ["ac_gmail_prod"] };
const LOST: Fault = { operation: "createAuthConfig", kind: "error", when: "after" };
const EMPTY_LIST: Fault = { operation: "listAuthConfigs", kind: "altered", set: { items: [] } };

const time = ownTime();

const emulator = useEmulator({ strict: false });
let warnings: string[];
let seeded: string[];

beforeEach(() => {
  seeded = emulator.authConfigs().map(({ id }) => id);
  warnings = [];
});

function processOf(kind: Kind, retryBudgetMs = 5_000) {
  const api = apiAt(emulator.url, { retryBudgetMs, timeoutMs: 10_000 });
  return newProcess(api, { warn: (warning) => warnings.push(warning) }, kind);
}

type Process = ReturnType<typeof processOf>;

async function create(process: Process, inputs: Record<string, unknown>) {
  const { inputs: checked } = await process.check({}, inputs);
  return process.create(checked);
}

/** An auth config of this name and toolkit, made by somebody else. */
async function stranger(name: string): Promise<string> {
  const body = {
    toolkit: { slug: "gmail" },
    auth_config: { type: "use_composio_managed_auth", name },
  };
  return (await apiAt(emulator.url).authConfigs.create(body, "gmail")).id;
}

function operations(): string[] {
  return emulator.journal.requests().map(({ operation }) => String(operation));
}

/** The auth configs that were made since the start. */
function live() {
  return emulator.authConfigs().filter(({ id, deleted }) => !deleted && !seeded.includes(id));
}

describe("a server of a name that the program gives", () => {
  it.each<Fault>([
    { operation: "createMcpServer", kind: "reset", when: "after" },
    { operation: "createMcpServer", kind: "error", when: "after" },
    { operation: "createMcpServer", kind: "bad-gateway", when: "after" },
  ])("is settled by its age after $kind", async (fault) => {
    emulator.faults.add(fault);
    const { id } = await create(processOf("McpServer"), SERVER);
    expect(emulator.servers()).toMatchObject([{ id }]);
    expect(operations()).toEqual(["createMcpServer", "listMcpServers"]);
  });

  it("is not taken where another resource of the program has it", async () => {
    const process = processOf("McpServer");
    const { id } = await create(process, SERVER);
    emulator.faults.add({ operation: "createMcpServer", kind: "reset", when: "before" });
    await expect(create(process, SERVER)).rejects.toThrow(`the server with the id ${id} has this name`);
  });

  it.each([
    ["more tools", { allowedTools: ["A"] }, { allowed_tools: ["A", "B"] }],
    ["every tool", { allowedTools: ["A"] }, { allowed_tools: [] }],
    ["some tools alone", {}, { allowed_tools: ["A"] }],
    ["more toolkits", { toolkits: ["exa"] }, { toolkits: ["exa", "gmail", "slack"] }],
    ["no toolkit without authentication", { noAuthApps: ["exa"] }, { toolkits: ["gmail"] }],
    ["authentication by Composio", {}, { managed_auth_via_composio: true }],
  ])("is not taken with %s, where that is not asked for", async (_, more, has) => {
    const operation = "toolkits" in more ? "createCustomMcpServer" : "createMcpServer";
    emulator.faults.add({ operation, kind: "reset", when: "after" });
    emulator.faults.add({ operation: "listMcpServers", kind: "altered", of: "items", set: has });
    await expect(create(processOf("McpServer"), { ...SERVER, ...more })).rejects.toThrow(
      /An earlier attempt of this create may have made it, which nothing proves/,
    );
  });

  it("may have a tool of Composio's own beside those that were asked for", async () => {
    emulator.settings.allowedTools = "completed";
    emulator.faults.add({ operation: "createMcpServer", kind: "reset", when: "after" });
    const { id } = await create(processOf("McpServer"), { ...SERVER, allowedTools: ["A"] });
    expect(emulator.servers()).toMatchObject([{ id }]);
  });

  it("stays refused where the host could not be reached at first", async () => {
    await create(processOf("McpServer"), SERVER);
    const refused = emulator.refuseConnections(300);
    await expect(create(processOf("McpServer"), SERVER)).rejects.toThrow(/If it is the server of a resource/);
    await refused;
  });
});

describe("an auth config of a name that the program gives", () => {
  it("is told from a namesake that was there", async () => {
    const theirs = await stranger("mail");
    emulator.faults.add(LOST);
    const { id } = await create(processOf("AuthConfig"), GIVEN);
    expect(id).not.toBe(theirs);
    expect(live()).toHaveLength(2);
  });

  it.each(["none", "stale"] as const)("is known by the list where the clock is %s", async (dateHeader) => {
    emulator.settings.dateHeader = dateHeader;
    emulator.faults.add(LOST);
    const { id } = await create(processOf("AuthConfig"), GIVEN);
    expect(live()).toMatchObject([{ id }]);
  });

  it("is an error that names both where there are two", async () => {
    emulator.faults.add(EMPTY_LIST);
    const theirs = await stranger("mail");
    emulator.faults.add(LOST);
    await expect(create(processOf("AuthConfig"), GIVEN)).rejects.toThrow(
      new RegExp(`${theirs}, ac_[\\w-]+|ac_[\\w-]+, ${theirs}`),
    );
    expect(operations()).not.toContain("deleteAuthConfig");
  });

  it("is not sent again where no look finds it", async () => {
    emulator.faults.add({ ...LOST, when: "before" } as Fault);
    await expect(create(processOf("AuthConfig"), GIVEN)).rejects.toThrow("may exist all the same");
    expect(operations().filter((name) => name === "createAuthConfig")).toHaveLength(1);
  });

  it.each([429, 503])("is found although it was answered %s", async (status) => {
    const body = status === 429 ? { message: "slow down" } : "busy";
    const headers = { "retry-after": "1" };
    emulator.faults.add({
      operation: "createAuthConfig",
      kind: "answer",
      status,
      body,
      headers,
      when: "after",
    });
    const { id } = await create(processOf("AuthConfig"), GIVEN);
    expect(live()).toMatchObject([{ id }]);
  });

  it("is sent again after a 429", async () => {
    emulator.faults.add({ operation: "createAuthConfig", kind: "rate-limit", form: "seconds" });
    const { id } = await create(processOf("AuthConfig"), GIVEN);
    expect(live()).toMatchObject([{ id }]);
    expect(warnings).toEqual([]);
  });

  it("is made twice by two resources of one program, and each has its own", async () => {
    const process = processOf("AuthConfig");
    emulator.faults.add(LOST);
    const both = await Promise.all([create(process, GIVEN), create(process, GIVEN)]);
    expect(new Set(both.map(({ id }) => id)).size).toBe(2);
    expect(live()).toHaveLength(2);
  });
});

describe("an auth config of a default name", () => {
  it("asks for no list before", async () => {
    await create(processOf("AuthConfig"), DEFAULT);
    expect(operations()).toEqual(["createAuthConfig", "getAuthConfig"]);
  });

  it("is sent again after three empty looks, and its twin is deleted", async () => {
    emulator.faults.add(LOST);
    emulator.faults.add({ ...EMPTY_LIST, times: 3 });
    const { id } = await create(processOf("AuthConfig"), DEFAULT);
    expect(live()).toMatchObject([{ id }]);
    expect(warnings).toEqual([]);
  });

  it.each<[string, Fault]>([
    [
      "its age is not known",
      { operation: "listAuthConfigs", kind: "altered", of: "items", set: { created_at: null } },
    ],
    [
      "its inputs are others",
      {
        operation: "listAuthConfigs",
        kind: "altered",
        of: "items",
        set: { is_enabled_for_tool_router: true },
      },
    ],
    [
      "somebody is connected",
      { operation: "listAuthConfigs", kind: "altered", of: "items", set: { no_of_connections: 1 } },
    ],
    [
      "it is not said that nobody is connected",
      { operation: "listAuthConfigs", kind: "altered", of: "items", unset: ["no_of_connections"] },
    ],
  ])("keeps its twin where %s, and a warning names it", async (_, altered) => {
    emulator.faults.add(LOST);
    emulator.faults.add({ ...EMPTY_LIST, times: 3 });
    emulator.faults.add(altered);
    const { id } = await create(processOf("AuthConfig"), { ...DEFAULT, enabledForToolRouter: false });
    const [twin] = live().filter((each) => each.id !== id);
    expect(warnings).toEqual([expect.stringContaining(`a second one: ${twin?.id}`)]);
    expect(operations()).not.toContain("deleteAuthConfig");
  });

  it.each(["none", "stale"] as const)(
    "is an error that names it where the clock is %s",
    async (dateHeader) => {
      emulator.settings.dateHeader = dateHeader;
      emulator.faults.add(LOST);
      await expect(create(processOf("AuthConfig"), DEFAULT)).rejects.toThrow(
        /auth configs of this name.*ac_[\w-]+/,
      );
      expect(operations()).not.toContain("deleteAuthConfig");
    },
  );

  it("leaves what was there before, and a warning names it", async () => {
    const process = processOf("AuthConfig");
    const { inputs } = await process.check({}, DEFAULT);
    const theirs = await stranger(String(inputs.name));
    const old = { created_at: new Date(time.wallTime() - 3_600_000).toISOString() };
    emulator.faults.add({ ...LOST, when: "before" } as Fault);
    emulator.faults.add({ operation: "listAuthConfigs", kind: "altered", of: "items", set: old, times: 3 });
    emulator.faults.add({ operation: "listAuthConfigs", kind: "altered", of: "items", set: old });
    await process.create(inputs).catch(() => undefined);
    expect(warnings).toContainEqual(
      expect.stringMatching(new RegExp(`the default name of .*${theirs}, from before`)),
    );
    expect(operations()).not.toContain("deleteAuthConfig");
  });
});

test("a subscription whose URL the list leaves out is not known to be as asked for", async () => {
  const inputs = { webhookUrl: "https://hooks.example.com/in", enabledEvents: ["composio.trigger.message"] };
  emulator.faults.add({ operation: "createWebhookSubscription", kind: "reset", when: "after" });
  emulator.faults.add({
    operation: "listWebhookSubscriptions",
    kind: "altered",
    of: "items",
    unset: ["webhook_url"],
    times: 3,
  });
  await expect(create(processOf("WebhookSubscription"), inputs)).rejects.toThrow("may have made it");
});

test("of 40 servers of given names and 30 % of connections cut, 40 are in the state after the first run", async () => {
  const connection = fc.noBias(
    fc.record({ isCut: fc.nat(99).map((n) => n < 30), isCarriedOut: fc.boolean() }),
  );
  const connections = fc.array(connection, { minLength: 400, maxLength: 400 });
  await fc.assert(
    fc.asyncProperty(connections, async (drawn) => {
      emulator.reset();
      cut(drawn);
      const process = processOf("McpServer", 120_000);
      const names = Array.from({ length: 40 }, (_, index) => `support ${index}`);
      const made = await Promise.all(names.map((name) => create(process, { ...SERVER, name })));
      expect(new Set(made.map(({ id }) => id)).size).toBe(40);
      expect(emulator.servers()).toHaveLength(40);
      expect(operations().length).toBeGreaterThan(40);
    }),
    { numRuns: 10, endOnFailure: true },
  );
}, 120_000);

/** Cuts connections by their order, before the request is carried out or after it. */
function cut(connections: { isCut: boolean; isCarriedOut: boolean }[]): void {
  let skip = 0;
  for (const { isCut, isCarriedOut } of connections) {
    if (isCut) {
      emulator.faults.add({ operation: "any", kind: "reset", when: isCarriedOut ? "after" : "before", skip });
    } else {
      skip += 1;
    }
  }
}

describe("a webhook subscription of which a list masks the URL", () => {
  const INPUTS = {
    webhookUrl: "https://hooks.example.com/in/token-0123",
    enabledEvents: ["composio.trigger.message"],
  };

  it.each([
    ["https://hooks.example.com/***", true],
    ["REDACTED", true],
    ["https://other.example.com/***", false],
  ])("by %s is taken: %s", async (webhook_url, isTaken) => {
    emulator.faults.add({ operation: "createWebhookSubscription", kind: "reset", when: "after" });
    const items = { operation: "listWebhookSubscriptions", kind: "altered", of: "items" } as const;
    emulator.faults.add({ ...items, set: { webhook_url }, times: 9 });
    const created = create(processOf("WebhookSubscription"), INPUTS).then(({ outs }) => outs.webhookUrl);
    await (isTaken
      ? expect(created).resolves.toBe(INPUTS.webhookUrl)
      : expect(created).rejects.toThrow("An earlier attempt of this create may have made it"));
  });
});
