import type { Fault } from "composio-emulator";
import { useEmulator } from "composio-emulator/jest";
import type { Properties } from "../../../../../provider/core/resource";
import { UNKNOWN } from "../../../../../provider/core/unknown";
import { apiAt } from "../../../../support/composio";
import { newProcess, type Process } from "../../../../support/lifecycle";

const INPUTS = {
  triggerSlug: "GMAIL_NEW_GMAIL_MESSAGE",
  connectedAccountId: "ca_gmail_team",
  triggerConfig: { query: "from:boss" },
};
const UPSERT = "/api/v3/trigger_instances/GMAIL_NEW_GMAIL_MESSAGE/upsert";

const emulator = useEmulator({ strict: false });
let warnings: string[];
let process: Process;

beforeEach(() => {
  warnings = [];
  process = processOf();
});

const api = () => apiAt(emulator.url, { retryBudgetMs: 5_000, timeoutMs: 1_000 });
const processOf = (mayAsk = false) =>
  newProcess(api(), { mayAsk, warn: (warning) => warnings.push(warning) }, "TriggerInstance");
const live = () => emulator.triggerInstances().filter(({ deleted }) => !deleted);
const operations = () => emulator.journal.requests().map(({ operation }) => operation);
const failure = (step: Promise<unknown>) =>
  step.then(
    () => "",
    (error: Error) => error.message,
  );
const create = async (inputs: Properties, by = process) => by.create((await by.check({}, inputs)).inputs);

/** Creates an instance as somebody else does. */
async function stranger(trigger_config: object = INPUTS.triggerConfig, more: object = {}): Promise<string> {
  const answer = await fetch(`${emulator.url}${UPSERT}`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-api-key": "ak_test" },
    body: JSON.stringify({ connected_account_id: INPUTS.connectedAccountId, trigger_config, ...more }),
  });
  return ((await answer.json()) as { trigger_id: string }).trigger_id;
}

describe("the inputs", () => {
  it.each([
    ["no slug", { triggerSlug: "new mail" }, "triggerSlug", /slug of a trigger type/],
    ["no account", { connectedAccountId: "" }, "connectedAccountId", /id of a connected account/],
    ["a list", { triggerConfig: [] }, "triggerConfig", /must be a map/],
    ["no version", { toolkitVersion: "" }, "toolkitVersion", /version of the toolkit/],
    ["plain http", { egressUrl: "http://hooks.example.com" }, "egressUrl", /must be an https URL/],
    ["this machine", { egressUrl: "https://localhost/" }, "egressUrl", /not one of this machine/],
    ["no flag", { enabled: "yes" }, "enabled", /true or false/],
    ["an output", { triggerId: "ti_1" }, "triggerId", /is an output/],
  ])("with %s are refused before any request", async (_, change, property, reason) => {
    const { failures } = await process.check({}, { ...INPUTS, ...change });
    expect(failures).toEqual([{ property, reason: expect.stringMatching(reason) }]);
    expect(operations()).toEqual([]);
  });

  it("take a slug in any case, and one that is not known yet", async () => {
    const { inputs } = await process.check({}, { ...INPUTS, triggerSlug: "gmail_new_gmail_message" });
    expect(inputs.triggerSlug).toBe("GMAIL_NEW_GMAIL_MESSAGE");
    expect(await process.check({}, { ...INPUTS, triggerSlug: UNKNOWN })).toMatchObject({
      inputs: { triggerSlug: UNKNOWN },
      failures: [],
    });
  });
});

describe("a create", () => {
  it.each([201, 200, 204] as const)(
    "makes an instance, whatever the status of the answer: %i",
    async (status) => {
      emulator.settings.triggerInstances.upsertStatus = status;
      const { id, outs } = await create({ ...INPUTS, egressUrl: "https://staging.example.com/in" });
      expect(live()).toEqual([
        expect.objectContaining({
          id,
          trigger_config: { interval: 15, labelIds: "INBOX", query: "from:boss", userId: "me" },
          egress_url: "https://staging.example.com/in",
        }),
      ]);
      expect(outs).toMatchObject({
        ...INPUTS,
        triggerId: id,
        version: "20251027_00",
        disabledAt: "",
        enabled: true,
      });
      expect(warnings).toEqual([]);
    },
  );

  it("does not send a request where there is such an instance, and names it", async () => {
    const id = await stranger({ ...INPUTS.triggerConfig, interval: 15 });
    emulator.changeTriggerInstance(id, { disabled_at: "2026-11-29T10:00:00.000Z" });
    emulator.journal.clear();
    const message = await failure(create({ ...INPUTS, egressUrl: "https://staging.example.com/in" }));
    expect(message).toMatch(
      /^could not create the trigger instance "GMAIL_NEW_GMAIL_MESSAGE": Composio has ti_/,
    );
    expect(message).toContain(id);
    expect(message).toContain("aliases");
    expect(message).toContain("adoptExisting: true");
    expect(operations()).not.toContain("upsertTriggerInstance");
    expect(live()).toEqual([
      expect.objectContaining({ id, egress_url: null, disabled_at: expect.any(String) }),
    ]);
  });

  it.each([
    ["another configuration", { query: "is:starred" }],
    ["another interval", { ...INPUTS.triggerConfig, interval: 60 }],
    ["more in it", { ...INPUTS.triggerConfig, labelIds: "SPAM" }],
  ])("stands beside an instance with %s", async (_, config) => {
    await stranger(config);
    await create(INPUTS);
    expect(live()).toHaveLength(2);
  });

  it("takes over what is there where the program asks for it", async () => {
    const id = await stranger();
    emulator.changeTriggerInstance(id, { disabled_at: "2026-11-29T10:00:00.000Z" });
    emulator.journal.clear();
    const egressUrl = "https://staging.example.com/in";
    const { outs } = await create({ ...INPUTS, egressUrl, adoptExisting: true });
    expect(outs).toMatchObject({ triggerId: id, enabled: true, egressUrl });
    expect(live()).toEqual([expect.objectContaining({ id, egress_url: egressUrl, disabled_at: null })]);
    expect(operations()).not.toContain("upsertTriggerInstance");
  });

  it("does not take over an instance of another version", async () => {
    const id = await stranger(INPUTS.triggerConfig, { toolkit_versions: { gmail: "20250905_00" } });
    const message = await failure(create({ ...INPUTS, adoptExisting: true, toolkitVersion: "20251027_00" }));
    expect(message).toMatch(/could not adopt the trigger instance ti_.*of the version 20250905_00/s);
    expect(message).toContain(id);
    expect(live()).toHaveLength(1);
  });

  it("is refused where Composio answers with an instance that it thinks the same, and that was there", async () => {
    const id = await stranger({ query: "FROM:BOSS" });
    emulator.changeTriggerInstance(id, { trigger_config: { ...INPUTS.triggerConfig, more: "of somebody" } });
    const body = { trigger_id: id };
    emulator.faults.add({ kind: "answer", operation: "upsertTriggerInstance", status: 200, body });
    expect(await failure(create(INPUTS))).toMatch(/which was there before\. It is not in the state/);
  });

  it.each<[string, object]>([
    ["is cut off", { items: [], next_cursor: "more" }],
    ["has an item that cannot be read", { items: [{ id: 7 }] }],
  ])("is not sent where the list %s, because it could find another's instance", async (_, set) => {
    const id = await stranger();
    emulator.changeTriggerInstance(id, { disabled_at: "2026-11-29T10:00:00.000Z" });
    for (const adoptExisting of [undefined, true]) {
      emulator.faults.add({ kind: "altered", operation: "listTriggerInstances", times: 3, set } as Fault);
      emulator.journal.clear();
      expect(await failure(create({ ...INPUTS, adoptExisting }))).toContain("did not come whole");
      expect(operations()).not.toContain("upsertTriggerInstance");
      emulator.faults.clear();
    }
    expect(live()).toEqual([expect.objectContaining({ id, disabled_at: expect.any(String) })]);
  });

  it("of two resources that are one instance makes one", async () => {
    const outcomes = await Promise.allSettled([create(INPUTS), create(INPUTS)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(live()).toHaveLength(1);
    const [message] = outcomes.flatMap((each) => (each.status === "rejected" ? [each.reason.message] : []));
    expect(message).toContain("another resource of this program has it");
  });

  it("is settled by the list where the answer is lost", async () => {
    emulator.faults.add({ kind: "reset", when: "after", operation: "upsertTriggerInstance" });
    const { id } = await create(INPUTS);
    expect(live().map((each) => each.id)).toEqual([id]);
    expect(operations().filter((each) => each === "upsertTriggerInstance")).toHaveLength(1);
  });

  it("that may have found another's, and cannot be read, says which one, and leaves it out of the state", async () => {
    emulator.settings.triggerInstances.upsertStatus = 200;
    emulator.faults.add({
      kind: "answer",
      operation: "listTriggerInstances",
      status: 403,
      skip: 1,
      times: 20,
    });
    const error: unknown = await create(INPUTS).catch((reason: unknown) => reason);
    expect(error).not.toHaveProperty("id");
    expect((error as Error).message).toMatch(
      new RegExp(`${live()[0]?.id}, and not whether that is new.*adoptExisting: true`, "s"),
    );
  });

  it("makes a disabled one, where the program says so", async () => {
    const { outs } = await create({ ...INPUTS, enabled: false });
    expect(outs).toMatchObject({ enabled: false, disabledAt: live()[0]?.disabled_at });
    expect(live()).toEqual([expect.objectContaining({ disabled_at: expect.any(String) })]);
  });

  it("names the version of the toolkit, and the user", async () => {
    const { outs } = await create({ ...INPUTS, toolkitVersion: "20250905_00", userId: "agent-7" });
    expect(outs).toMatchObject({ version: "20250905_00", toolkitVersion: "20250905_00" });
    expect(live()).toEqual([expect.objectContaining({ version: "20250905_00", user_id: "service" })]);
    expect(emulator.journal.requests("upsertTriggerInstance").at(-1)?.body).toMatchObject({
      user_id: "agent-7",
    });
  });

  it.each([
    ["410 as of an account that has expired", 410, /check connectedAccountId: .*expired/],
    ["404 of something", 404, /What to do: correct what Composio refuses/],
  ])("that is answered %s says what to look at", async (_, status, advice) => {
    const body = { error: { message: "Not there", slug: "HTTP_No" } };
    emulator.faults.add({ kind: "answer", operation: "upsertTriggerInstance", status, body });
    const message = await failure(create(INPUTS));
    expect(message).toMatch(advice);
    expect(message).not.toContain("pulumi state delete");
  });

  it("says what to do about an account that is not there", async () => {
    const message = await failure(create({ ...INPUTS, connectedAccountId: "ca_other_1" }));
    expect(message).toMatch(/What to do: check connectedAccountId/);
  });
});

describe("a replacement", () => {
  const diffOf = async (news: Properties) => {
    const { inputs } = await process.check({}, INPUTS);
    const { id, outs } = await process.create(inputs);
    return process.diff(id, outs, (await process.check(inputs, news)).inputs);
  };

  it.each([
    ["the version", { ...INPUTS, toolkitVersion: "20250905_00" }, true],
    ["the configuration", { ...INPUTS, triggerConfig: { query: "is:starred" } }, false],
    ["the account", { ...INPUTS, connectedAccountId: "ca_gmail_desk" }, false],
    ["the version too", { ...INPUTS, triggerConfig: {}, toolkitVersion: "20250905_00" }, false],
  ])("for %s lets the old one go first only where the new one would find it", async (_, news, goesFirst) => {
    expect(await diffOf(news)).toMatchObject({
      replaces: [expect.any(String), ...("toolkitVersion" in news && !goesFirst ? [expect.any(String)] : [])],
      deleteBeforeReplace: goesFirst,
    });
  });

  it("is none for the version that the instance has", async () => {
    expect(await diffOf({ ...INPUTS, toolkitVersion: "20251027_00" })).toMatchObject({ changes: false });
  });

  it("that is the same to Composio says how the old one goes first", async () => {
    const { inputs } = await process.check({}, INPUTS);
    const { id, outs } = await process.create(inputs);
    const news = { ...INPUTS, triggerConfig: { ...INPUTS.triggerConfig, interval: 15 } };
    const { inputs: wanted } = await process.check(inputs, news);
    expect(await process.diff(id, outs, wanted)).toMatchObject({ replaces: ["triggerConfig"] });
    expect(await failure(process.create(wanted))).toContain("deleteBeforeReplace: true");
    expect(live().map((each) => each.id)).toEqual([id]);
    await process.delete(id, outs);
    await process.create(wanted);
    expect(live()).toHaveLength(1);
  });
});

describe("an update", () => {
  it("sends the status by itself, and only where it differs", async () => {
    const { id, outs } = await create(INPUTS);
    const egressUrl = "https://staging.example.com/in";
    const { inputs } = await process.check({}, { ...INPUTS, egressUrl, enabled: false, userId: "agent-7" });
    emulator.journal.clear();
    const updated = await process.update(id, outs, inputs);
    expect(
      emulator.journal.requests().flatMap(({ method, body }) => (method === "PATCH" ? [body] : [])),
    ).toEqual([
      { egress_url: egressUrl, user_id: "agent-7" },
      { status: "disable", user_id: "agent-7" },
    ]);
    expect(updated.outs).toMatchObject({ enabled: false, egressUrl });
    const stale = { ...updated.outs, enabled: true };
    emulator.journal.clear();
    expect((await process.update(id, stale, inputs)).outs).toMatchObject({ enabled: false });
    expect(operations()).not.toContain("updateTriggerInstance");
  });

  it("has succeeded where somebody else has disabled it in the meantime, and not for any other 409", async () => {
    const { id, outs } = await create(INPUTS);
    const { inputs } = await process.check({}, { ...INPUTS, enabled: false });
    const conflict = {
      kind: "answer",
      operation: "updateTriggerInstance",
      status: 409,
      body: { error: { message: "Locked", slug: "Project_Locked" } },
    } as const;
    emulator.faults.add({ ...conflict });
    expect(await failure(process.update(id, outs, inputs))).toContain("Locked");
    emulator.faults.add({ ...conflict, when: "after" });
    expect((await process.update(id, outs, inputs)).outs).toMatchObject({ enabled: false });
  });

  it("of one that was deleted elsewhere says to refresh, and not that the API is withdrawn", async () => {
    emulator.settings.triggerInstances.deletedStatus = 410;
    const { id, outs } = await create(INPUTS);
    emulator.deleteTriggerInstance(id);
    const { inputs } = await process.check({}, { ...INPUTS, egressUrl: "https://staging.example.com/in" });
    const message = await failure(process.update(id, outs, inputs));
    expect(message).toContain("Run `pulumi refresh`");
    expect(message).not.toContain("pulumi state delete");
  });

  it("enables once what was disabled, and says why it may not last", async () => {
    const { id, outs } = await create(INPUTS);
    emulator.changeTriggerInstance(id, { disabled_at: "2026-11-29T10:00:00.000Z" });
    const { props = {}, inputs } = await process.read(id, outs);
    expect(props).toMatchObject({ enabled: false, disabledAt: "2026-11-29T10:00:00.000Z" });
    expect(inputs).toMatchObject({ enabled: false });
    emulator.journal.clear();
    const { inputs: wanted } = await process.check(inputs ?? {}, INPUTS);
    expect((await process.update(id, props, wanted)).outs).toMatchObject({ enabled: true, disabledAt: "" });
    expect(operations().filter((each) => each === "updateTriggerInstance")).toHaveLength(1);
    expect(warnings).toEqual([expect.stringMatching(/is enabled now\. Where Composio had disabled it/)]);
  });

  it("removes the address where the program no longer sets one", async () => {
    const before = { ...INPUTS, egressUrl: "https://staging.example.com/in" };
    const { inputs } = await process.check({}, before);
    const { id, outs } = await process.create(inputs);
    const { inputs: wanted } = await process.check(inputs, INPUTS);
    await process.update(id, outs, wanted);
    expect(live()).toEqual([expect.objectContaining({ egress_url: null })]);
  });

  it("leaves an address alone that the program has never set", async () => {
    const { id, outs } = await create(INPUTS);
    emulator.changeTriggerInstance(id, { egress_url: "https://elsewhere.example.com/" });
    expect(await process.read(id, outs)).toEqual({ id, props: outs });
  });
});

describe("a read", () => {
  it("compares the declared keys alone, and takes a number that comes as a text", async () => {
    const { id, outs } = await create({
      ...INPUTS,
      triggerConfig: { ...INPUTS.triggerConfig, interval: 30 },
    });
    const config = { ...INPUTS.triggerConfig, interval: "30", added: "by Composio" };
    emulator.changeTriggerInstance(id, { trigger_config: config });
    expect(await process.read(id, outs)).toEqual({ id, props: outs });
    emulator.changeTriggerInstance(id, { trigger_config: { ...config, query: "is:starred" } });
    expect((await process.read(id, outs)).inputs).toMatchObject({
      triggerConfig: { query: "is:starred", interval: 30 },
    });
  });

  it.each(["***", "[REDACTED]", "from..."])("never takes a mask for a value: %s", async (query) => {
    const { id, outs } = await create(INPUTS);
    emulator.changeTriggerInstance(id, { trigger_config: { query } });
    expect(await process.read(id, outs)).toEqual({ id, props: outs });
  });

  it("asks for one instance, and believes that it is gone where the whole list lacks it", async () => {
    const { id, outs } = await create(INPUTS);
    emulator.journal.clear();
    await process.read(id, outs);
    expect(operations()).toEqual(["listTriggerInstances"]);
    const empty = { items: [], next_cursor: null };
    emulator.faults.add({ kind: "altered", operation: "listTriggerInstances", set: empty });
    expect(await failure(process.read(id, outs))).toContain("Composio does not list the trigger instance");
    emulator.deleteTriggerInstance(id);
    expect(await process.read(id, outs)).toEqual({});
  });
});

describe("a delete", () => {
  it.each([404, 409, 410] as const)("of one that is gone has succeeded: %i", async (status) => {
    emulator.settings.triggerInstances.deletedStatus = status;
    const { id, outs } = await create(INPUTS);
    emulator.deleteTriggerInstance(id);
    await process.delete(id, outs);
  });

  it("is one request, and fails while the instance is there", async () => {
    const { id, outs } = await create(INPUTS);
    emulator.faults.add({
      kind: "answer",
      operation: "deleteTriggerInstance",
      status: 409,
      body: { error: { message: "Locked", slug: "Project_Locked" } },
    });
    expect(await failure(process.delete(id, outs))).toContain("Locked");
    emulator.journal.clear();
    await process.delete(id, outs);
    expect(operations()).toEqual(["deleteTriggerInstance"]);
    expect(live()).toEqual([]);
  });
});

describe("a preview", () => {
  const failuresOf = async (change: Properties, olds: Properties = {}) => {
    const { failures } = await processOf(true).check(olds, { ...INPUTS, ...change });
    return failures;
  };
  const LINEAR = { triggerSlug: "LINEAR_ISSUE_CREATED_TRIGGER", triggerConfig: { team_id: "t1" } };
  const OF_LINEAR = { ...LINEAR, connectedAccountId: UNKNOWN };

  it.each<[string, Properties, string, RegExp]>([
    [
      "an unknown slug",
      { triggerSlug: "GMAIL_NEW_GMAIL_MESAGE" },
      "triggerSlug",
      /is not a trigger type that Composio has; did you mean "GMAIL_NEW_GMAIL_MESSAGE"/,
    ],
    [
      "a version without it",
      { toolkitVersion: "20240101_00" },
      "toolkitVersion",
      /"20240101_00" of gmail does not have the trigger .* the latest is "20251027_00"/,
    ],
    [
      "a key that is missing",
      { ...OF_LINEAR, triggerConfig: { teamid: "t1" } },
      "triggerConfig",
      /lacks team_id; did you mean it by "teamid"\?/,
    ],
    ["no configuration", { ...OF_LINEAR, triggerConfig: undefined }, "triggerConfig", /lacks team_id/],
    [
      "another word",
      { ...OF_LINEAR, triggerConfig: { team_id: "t1", priority: "urgnt" } },
      "triggerConfig.priority",
      /must be "none", .* or "urgent"; did you mean "urgent"\?/,
    ],
    ["a number", { triggerConfig: { query: 5 } }, "triggerConfig.query", /must be string/],
    ["too short an interval", { triggerConfig: { interval: 0 } }, "triggerConfig.interval", /must be >= 1/],
    [
      "an account that there is not",
      { connectedAccountId: "ca_nobody" },
      "connectedAccountId",
      /"ca_nobody" does not exist in the Composio project/,
    ],
    [
      "an account of another toolkit",
      { ...LINEAR },
      "connectedAccountId",
      /"ca_gmail_team" is an account of gmail, and the trigger is of linear/,
    ],
  ])("finds %s", async (_, change, property, reason) => {
    expect(await failuresOf(change)).toContainEqual({ property, reason: expect.stringMatching(reason) });
  });

  it("warns of an account that is not active", async () => {
    emulator.changeConnectedAccount(INPUTS.connectedAccountId, { status: "EXPIRED" });
    expect(await failuresOf({})).toEqual([]);
    expect(warnings).toEqual([
      expect.stringContaining("the account ca_gmail_team of a trigger instance is EXPIRED"),
    ]);
  });

  it("takes an interval of a type whose schema is closed, and no other key that it does not name", async () => {
    const config = {
      type: "object",
      additionalProperties: false,
      properties: { query: { type: "string" } },
    };
    emulator.faults.add({ kind: "altered", operation: "getTriggerType", set: { config }, times: 10 });
    expect(await failuresOf({ triggerConfig: { query: "from:boss", interval: 30 } })).toEqual([]);
    expect(await failuresOf({ triggerConfig: { label: "INBOX" } })).toEqual([
      { property: "triggerConfig", reason: expect.stringContaining("cannot have label") },
    ]);
  });

  it("warns of a key that the schema does not name", async () => {
    expect(await failuresOf({ triggerConfig: { querry: "from:boss" } })).toEqual([]);
    expect(warnings).toEqual([
      '"querry" in triggerConfig is not a field of the trigger GMAIL_NEW_GMAIL_MESSAGE; did you mean "query"?',
    ]);
  });

  it("lets pass what it does not know yet, and what it cannot ask", async () => {
    const config = { team_id: UNKNOWN, priority: UNKNOWN };
    expect(await failuresOf({ ...OF_LINEAR, triggerConfig: config })).toEqual([]);
    expect(await failuresOf({ ...OF_LINEAR, triggerConfig: UNKNOWN })).toEqual([]);
    emulator.faults.add({ kind: "error", operation: "getTriggerType", times: 100 });
    expect(await failuresOf({ ...OF_LINEAR, triggerConfig: {} })).toEqual([]);
    expect(warnings).toEqual([
      expect.stringContaining("not all that the program names is looked up beforehand"),
    ]);
  });

  it("asks nothing where nothing has changed", async () => {
    const before = processOf();
    const { inputs } = await before.check({}, INPUTS);
    expect(await failuresOf({}, inputs)).toEqual([]);
    expect(operations()).toEqual([]);
  });

  it("believes that there is no such type only where the list of all slugs agrees", async () => {
    const body = { error: { message: "Bad request", slug: "HTTP_BadRequest" } };
    emulator.faults.add({ kind: "answer", operation: "getTriggerType", status: 400, body, times: 10 });
    expect(await failuresOf({})).toEqual([]);
    expect(warnings).toHaveLength(1);
  });

  describe("of two resources", () => {
    const place = (logicalName: string) => ({
      __identity: { project: "p", stack: "s", logicalName },
    });

    it("refuses the second that would be one instance with the first", async () => {
      const preview = processOf(true);
      const check = (name: string, change: Properties = {}) =>
        preview.check({}, { ...INPUTS, ...change, ...place(name) });
      expect((await check("first")).failures).toEqual([]);
      expect((await check("first")).failures).toEqual([]);
      expect((await check("other", { connectedAccountId: "ca_gmail_desk" })).failures).toEqual([]);
      expect((await check("unknown", { connectedAccountId: UNKNOWN })).failures).toEqual([]);
      expect((await check("second")).failures).toEqual([
        {
          property: "triggerConfig",
          reason: expect.stringMatching(/the same trigger instance as "first"/),
        },
      ]);
    });
  });
});
