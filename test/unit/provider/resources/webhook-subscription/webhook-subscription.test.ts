import type { Fault } from "composio-emulator";
import { useEmulator } from "composio-emulator/jest";
import { dynamicProvider } from "../../../../../provider/hosts/dynamic/provider";
import { RESOURCES } from "../../../../../provider/resources";
import {
  currentSecret,
  newSecret,
} from "../../../../../provider/resources/webhook-subscription/signing-secret";
import { ComposioRun } from "../../../../../provider/run/composio-run";
import { apiAt } from "../../../../support/composio";
import { newProcess } from "../../../../support/lifecycle";
import { isSecret } from "../../../../support/plain";
import { SHORTER } from "../../../../support/short-sleep";

const INPUTS = {
  webhookUrl: "https://hooks.example.com/in/token-0123?key=hush",
  enabledEvents: ["composio.trigger.message"],
};
const FIELDS = { webhook_url: INPUTS.webhookUrl, enabled_events: INPUTS.enabledEvents };

const emulator = useEmulator({ strict: false });
let warnings: string[];

beforeEach(() => {
  warnings = [];
});

const api = (retryBudgetMs = 5_000) => apiAt(emulator.url, { retryBudgetMs, timeoutMs: 1_000 });
const processOf = (retryBudgetMs?: number) =>
  newProcess(api(retryBudgetMs), { warn: (warning) => warnings.push(warning) }, "WebhookSubscription");
const live = () => emulator.webhookSubscriptions().filter(({ deleted }) => !deleted);
const stranger = (fields: object = {}) => {
  const { webhookSubscriptions } = api();
  return webhookSubscriptions.create({ ...FIELDS, ...fields }, webhookSubscriptions.newBudget());
};
const failure = (step: Promise<unknown>) =>
  step.then(
    () => "",
    (error: Error) => error.message,
  );
const operations = () => emulator.journal.requests().map(({ operation }) => operation);

describe("the inputs", () => {
  it.each([
    ["no URL", { webhookUrl: "hooks" }, "webhookUrl", /must be an https URL/],
    ["plain http", { webhookUrl: "http://hooks.example.com" }, "webhookUrl", /must be an https URL/],
    ["a loopback address", { webhookUrl: "https://127.0.0.1/" }, "webhookUrl", /not one of this machine/],
    ["another one", { webhookUrl: "https://a.localhost/" }, "webhookUrl", /not one of this machine/],
    ["a password", { webhookUrl: "https://u:p@example.com/" }, "webhookUrl", /must not have a user name/],
    ["too long a URL", { webhookUrl: `https://a.example/${"a".repeat(2048)}` }, "webhookUrl", /2048/],
    ["no events", { enabledEvents: [] }, "enabledEvents", /one event at least/],
    ["an empty event", { enabledEvents: [""] }, "enabledEvents[0]", /name of an event/],
    ["an event twice", { enabledEvents: ["a", "a"] }, "enabledEvents[1]", /repeats element 0/],
    ["an unknown version", { version: "V4" }, "version", /"V1", "V2" or "V3"/],
    ["an empty rotation", { secretRotation: "" }, "secretRotation", /not empty/],
    ["an output", { subscriptionId: "ws_1" }, "subscriptionId", /is an output/],
  ])("with %s are refused before any request", async (_, change, property, reason) => {
    const { failures } = await processOf().check({}, { ...INPUTS, ...change });
    expect(failures).toEqual([{ property, reason: expect.stringMatching(reason) }]);
    expect(operations()).toEqual([]);
  });

  it("take events that nobody knows yet", async () => {
    const { failures } = await processOf().check({}, { ...INPUTS, enabledEvents: ["composio.new.event"] });
    expect(failures).toEqual([]);
  });
});

test.each([
  undefined,
  "REDACTED",
  "[redacted]",
  "whsec_abcd...",
  "********abcd",
  "whsec_xxxxxxxxxxxx",
  "abcd",
  "whsec_XXXX1234",
  "whsec_--------1234",
  "whsec_########1234",
  "whsec_XXXXXXXXXXXXXXXXXXXXXXXXXXXX5678",
  "[SENSITIVE VALUE]",
  "<secret>",
  "SENSITIVE_VALUE_",
])("%s is no secret, neither where it is new nor where one is known", (text) => {
  expect(newSecret(text)).toBeUndefined();
  expect(currentSecret(text, { secret: KNOWN })).toBe(KNOWN);
  expect(currentSecret(text, { secret: undefined })).toBeUndefined();
});

const KNOWN = "whsec_0aB1cD2eF3gH4iJ5kL6mN7oP8qR95678";

test("a secret that is read takes the place of the known one where it can be no mask", () => {
  const other = "whsec_Zy9Xw8Vu7Ts6Rq5Po4Nm3Lk2Ji1-_021";
  expect(currentSecret(other, { secret: KNOWN })).toBe(other);
  const hex = "whsec_00112233445566778899aabbccddeeff";
  const otherHex = "whsec_ffeeddccbbaa99887766554433221100";
  expect(currentSecret(otherHex, { secret: hex })).toBe(otherHex);
  expect(currentSecret("whsec_ghijklmnopqrstuvwxyzghijklmnopqr", { secret: hex })).toBe(hex);
});

test.each([
  ["another prefix", (other) => other.replace("whsec_", "sec_ab")],
  ["another length", (other) => `${other}A`],
  ["the end of the known one", (other) => other.slice(0, -4) + KNOWN.slice(-4)],
  ["the beginning of the known one", (other) => KNOWN.slice(0, 10) + other.slice(10)],
  ["a row of one sign", (other) => other.replace(/.{6}$/, "XXXXXX")],
  ["a word again and again", () => "whsec_RedactedRedactedRedactedRedacted"],
  ["a word in it", () => "whsec_Zy9Xw8Vu7Ts6HiddenNm3Lk2Ji1Hg021"],
  ["the same signs again and again", () => "whsec_Ab3dEf7h".padEnd(22, "Ab3dEf7h").padEnd(38, "Ab3dEf7h")],
  ["words in capitals alone", () => "whsec_PLACEHOLDERISINPLACEOFTHISTEXT12"],
  ["another alphabet", (other) => other.replace("Z", "~")],
] as [string, (other: string) => string][])("what is read with %s leaves the known secret", (_, change) => {
  expect(currentSecret(change("whsec_Zy9Xw8Vu7Ts6Rq5Po4Nm3Lk2Ji1Hg021"), { secret: KNOWN })).toBe(KNOWN);
});

test("the secret leaves the process with the mark of a secret", async () => {
  const run = new ComposioRun(
    () => api(),
    () => {},
  );
  const provider = dynamicProvider(RESOURCES.WebhookSubscription, () => run);
  const { id, outs } = await provider.create(INPUTS);
  expect(isSecret(outs.secret)).toBe(true);
  const known = { ...outs, secret: live()[0]?.secret };
  expect((await provider.read(id, known)).props?.secret).toEqual(outs.secret);
  expect((await provider.update(id, known, { ...INPUTS, version: "V2" })).outs.secret).toEqual(outs.secret);
});

type Named = [string, Partial<Fault>];
const LOST: Named[] = [
  ["a cut connection", { kind: "reset", when: "after" }],
  ["a 500", { kind: "error", when: "after" }],
  ["an empty 202", { kind: "answer", status: 202, body: {}, when: "after" }],
  ["a success without the object", { kind: "answer", status: 201, body: { success: true }, when: "after" }],
];

describe("a create whose answer is lost", () => {
  const lose = (fault: Partial<Fault>) =>
    emulator.faults.add({ operation: "createWebhookSubscription", ...fault } as Fault);

  it.each(LOST)("by %s is settled by the list, and says that the secret is not known", async (_, fault) => {
    lose(fault);
    const { id, outs } = await processOf().create(INPUTS);
    expect(live()).toMatchObject([{ id }]);
    expect(outs.secret).toBeUndefined();
    expect(warnings).toEqual([expect.stringMatching(/secret of the .* is not known.*set secretRotation/)]);
    expect(operations()).toEqual([
      "listWebhookSubscriptions",
      "createWebhookSubscription",
      "listWebhookSubscriptions",
    ]);
  });

  it("has no secret where the list shows one, which may be a mask", async () => {
    emulator.settings.webhookSubscriptions.secrets = "shown";
    lose({ kind: "reset", when: "after" });
    const { id, outs } = await processOf().create(INPUTS);
    expect(outs.secret).toBeUndefined();
    expect(warnings).toEqual([expect.stringContaining("set secretRotation")]);
    expect((await processOf().read(id, outs)).props?.secret).toBeUndefined();
  });

  it("and that was not carried out is sent again", async () => {
    lose({ kind: "reset", when: "before" });
    const { outs } = await processOf().create(INPUTS);
    expect(outs.secret).toBe(live()[0]?.secret);
  });

  it.each(["none", "stale"] as const)(
    "is settled by the list asked before where the clock of the answers is %s",
    async (dateHeader) => {
      emulator.settings.dateHeader = dateHeader;
      lose({ kind: "reset", when: "after" });
      const { id } = await processOf().create(INPUTS);
      expect(live()).toMatchObject([{ id }]);
    },
  );

  it("is settled by its age where the look before it failed", async () => {
    const body = { error: { message: "no", slug: "APIKey_InsufficientPermissions" } };
    emulator.faults.add({ operation: "listWebhookSubscriptions", kind: "answer", status: 403, body });
    lose({ kind: "reset", when: "after" });
    const { id } = await processOf().create(INPUTS);
    expect(live()).toMatchObject([{ id }]);
  });

  it.each(["none", "stale"] as const)(
    "takes nothing where the look before failed and the clock of the answers is %s, and goes on by adoptExisting",
    async (dateHeader) => {
      emulator.settings.dateHeader = dateHeader;
      const body = { error: { message: "no", slug: "APIKey_InsufficientPermissions" } };
      emulator.faults.add({ operation: "listWebhookSubscriptions", kind: "answer", status: 403, body });
      lose({ kind: "reset", when: "after" });
      const message = await failure(processOf().create(INPUTS));
      expect(message).toMatch(/An earlier attempt of this create may have made it.*set adoptExisting: true/);
      const { id } = await processOf().create({ ...INPUTS, adoptExisting: true });
      expect(live()).toMatchObject([{ id }]);
    },
  );

  it("does not take what was there just before, and is the same to the letter", async () => {
    const { id } = await stranger();
    lose({ kind: "reset", when: "after" });
    expect(await failure(processOf().create(INPUTS))).toContain(`the webhook subscription ${id}`);
    expect(live()).toMatchObject([{ id }]);
  });

  it("does not take what is there with another URL", async () => {
    await stranger({ webhook_url: "https://other.example.com/" });
    lose({ kind: "reset", when: "after" });
    expect(await failure(processOf().create(INPUTS))).toContain("to other.example.com already");
    expect(live()).toMatchObject([{ webhook_url: "https://other.example.com/" }]);
  });
});

describe("the subscription of somebody else", () => {
  it("is refused with its id and its host, and without what may be secret in it", async () => {
    const { id } = await stranger({ webhook_url: "https://other.example.com/in?token=hush" });
    const message = await failure(processOf().create(INPUTS));
    expect(message).toContain('could not create the webhook subscription "hooks.example.com"');
    expect(message).toContain(`the webhook subscription ${id} to other.example.com already`);
    expect(message).not.toMatch(/hush|token-0123/);
    // What comes first is what costs nothing.
    expect(message).toMatch(
      /aliases: .* in YAML it takes the old URN.*adopting it loses the secret.*adoptExisting: true/,
    );
  });

  it("is adopted, and only what differs is sent", async () => {
    const { id } = await stranger({ enabled_events: ["composio.trigger.disabled"] });
    emulator.journal.clear();
    const adopted = await processOf().create({ ...INPUTS, adoptExisting: true });
    expect(adopted).toMatchObject({ id, outs: { enabledEvents: INPUTS.enabledEvents } });
    const patch = emulator.journal
      .requests()
      .find(({ operation }) => operation === "updateWebhookSubscription");
    expect(patch?.body).toEqual({ enabled_events: INPUTS.enabledEvents });
    expect(warnings).toEqual([expect.stringContaining("this subscription was adopted")]);
  });

  it("is adopted by one resource only, and stays when the other is deleted", async () => {
    const process = processOf();
    const { id, outs } = await process.create(INPUTS);
    const wanted = { ...INPUTS, adoptExisting: true };
    expect(await failure(process.create(wanted))).toContain("another resource of this program has it");

    const later = processOf();
    const adopted = await later.create(wanted);
    expect(adopted.id).toBe(id);
    await later.delete(id, outs);
    expect(live()).toMatchObject([{ id }]);
    expect(warnings.at(-1)).toContain("another resource of this program has adopted it");
    await expect(later.diff(id, outs, INPUTS)).rejects.toThrow("Two resources of this program");
    const afterwards = processOf();
    await afterwards.delete(id, adopted.outs);
    expect(live()).toEqual([]);
  });
});

describe("a rotation", () => {
  const ROTATED = { ...INPUTS, secretRotation: "2" };
  const lose = (fault: Partial<Fault>) =>
    emulator.faults.add({ operation: "rotateWebhookSecret", ...fault } as Fault);

  it("is one request, and comes after the other changes", async () => {
    const process = processOf();
    const { id, outs } = await process.create(INPUTS);
    emulator.journal.clear();
    const updated = await process.update(id, outs, { ...ROTATED, version: "V2" });
    expect(operations()).toEqual(["updateWebhookSubscription", "rotateWebhookSecret"]);
    expect(updated.outs).toMatchObject({ secret: live()[0]?.secret, secretRotation: "2", version: "V2" });
  });

  it.each([
    ...LOST,
    ["a masked secret", { kind: "altered", set: { secret: "REDACTED" } }] as Named,
    ["an answer of another", { kind: "altered", set: { id: "ws_another" } }] as Named,
  ])(
    "whose answer is lost by %s is not repeated at once, and says that the secret may be dead",
    async (_, fault) => {
      const process = processOf();
      const { id, outs } = await process.create(INPUTS);
      lose(fault);
      emulator.journal.clear();
      expect(await failure(process.update(id, outs, ROTATED))).toMatch(/is dead.*Run `pulumi up` again/s);
      expect(operations().filter((operation) => operation === "rotateWebhookSecret")).toHaveLength(1);
      expect((await process.update(id, outs, ROTATED)).outs.secret).toBe(live()[0]?.secret);
    },
  );

  it("whose answer is lost is settled where the secret can be read", async () => {
    emulator.settings.webhookSubscriptions.secrets = "shown";
    const process = processOf();
    const { id, outs } = await process.create(INPUTS);
    lose({ kind: "reset", when: "after" });
    const updated = await process.update(id, outs, ROTATED);
    expect(updated.outs.secret).toBe(live()[0]?.secret);
    expect(updated.outs.secret).not.toBe(outs.secret);
  });

  it("holds although a read after it is late, and shows the secret of before", async () => {
    emulator.settings.webhookSubscriptions.secrets = "shown";
    const process = processOf();
    const { id, outs } = await process.create(INPUTS);
    await process.read(id, outs);
    emulator.faults.add({ operation: "rotateWebhookSecret", kind: "stale", ms: 60_000 });
    const { outs: rotated } = await process.update(id, outs, ROTATED);
    expect(await process.read(id, rotated)).toEqual({ id, props: rotated });
    expect(rotated.secret).toBe(live()[0]?.secret);
    expect(JSON.stringify(rotated)).not.toContain(String(outs.secret));
  });

  it("holds although an update after it is answered with the secret of before the last two", async () => {
    emulator.settings.webhookSubscriptions.secrets = "shown";
    const process = processOf();
    const { id, outs } = await process.create(INPUTS);
    const { outs: once } = await process.update(id, outs, ROTATED);
    const { outs: twice } = await process.update(id, once, { ...ROTATED, secretRotation: "3" });
    const set = { secret: String(outs.secret) };
    emulator.faults.add({ operation: "updateWebhookSubscription", kind: "altered", set });
    const { outs: updated } = await process.update(id, twice, {
      ...ROTATED,
      secretRotation: "3",
      version: "V2",
    });
    expect(updated).toMatchObject({ version: "V2", secret: live()[0]?.secret });
  });

  it("elsewhere holds although a read after it is late", async () => {
    emulator.settings.webhookSubscriptions.secrets = "shown";
    const process = processOf();
    const { id, outs } = await process.create(INPUTS);
    await api().webhookSubscriptions.rotateSecret(id);
    const { props } = await process.read(id, outs);
    expect(props?.secret).toBe(live()[0]?.secret);
    const set = { secret: String(outs.secret) };
    emulator.faults.add({ operation: "getWebhookSubscription", kind: "altered", set });
    expect(await process.read(id, props)).toEqual({ id, props });
  });

  it("whose answer is lost is not taken for carried out by a secret that was dead before it", async () => {
    emulator.settings.webhookSubscriptions.secrets = "shown";
    const process = processOf();
    const { id, outs } = await process.create(INPUTS);
    const { outs: rotated } = await process.update(id, outs, ROTATED);
    lose({ kind: "reset", when: "after" });
    const set = { secret: String(outs.secret) };
    emulator.faults.add({ operation: "getWebhookSubscription", kind: "altered", set });
    expect(await failure(process.update(id, rotated, { ...ROTATED, secretRotation: "3" }))).toContain(
      "is dead",
    );
  });

  it("that is answered with the secret of before, or an older one, has not given a new one", async () => {
    const process = processOf();
    const { id, outs } = await process.create(INPUTS);
    lose({ kind: "altered", set: { secret: String(outs.secret) } } as Partial<Fault>);
    expect(await failure(process.update(id, outs, ROTATED))).toContain("does not have the new secret");
    const { outs: rotated } = await process.update(id, outs, ROTATED);
    lose({ kind: "altered", set: { secret: String(outs.secret) } } as Partial<Fault>);
    const again = process.update(id, rotated, { ...ROTATED, secretRotation: "3" });
    expect(await failure(again)).toContain("does not have the new secret");
  });

  it("that was certainly not carried out says nothing of a dead secret", async () => {
    const process = processOf();
    const { id, outs } = await process.create(INPUTS);
    lose({
      kind: "answer",
      status: 403,
      body: { error: { message: "no", slug: "APIKey_InsufficientPermissions" } },
    });
    const message = await failure(process.update(id, outs, ROTATED));
    expect(message).toContain("take an API key of the project");
    expect(message).not.toContain("dead");
  });
});

test.each([
  [
    "404 that names nothing",
    { status: 404, body: { error: { message: "Not found", slug: "HTTP_NotFound" } } },
  ],
  ["410", { status: 410, body: { error: { message: "gone", slug: "HTTP_Gone" } } }],
  ["gateway's 404", { status: 404, body: "<html>not found</html>" }],
])("a %s does not mean that the subscription is gone", async (_, answer) => {
  const process = processOf(0);
  const { id, outs } = await process.create(INPUTS);
  emulator.faults.add({ operation: "getWebhookSubscription", kind: "answer", times: 9, ...answer } as Fault);
  expect(await failure(process.read(id, outs))).toContain("could not read the webhook subscription");
  emulator.faults.clear();
  emulator.faults.add({ operation: "deleteWebhookSubscription", kind: "answer", ...answer } as Fault);
  expect(await failure(process.delete(id, outs))).toContain("could not delete the webhook subscription");
  expect(live()).toHaveLength(1);
});

test.each([
  ["accepted", { kind: "late", ms: 300 / SHORTER }],
  ["answered with nothing", { kind: "answer", status: 200, body: {}, when: "after" }],
] as Named[])("a delete that is only %s is looked after", async (_, fault) => {
  const process = processOf();
  const { id, outs } = await process.create(INPUTS);
  emulator.faults.add({ operation: "deleteWebhookSubscription", ...fault } as Fault);
  await process.delete(id, outs);
  expect(live()).toEqual([]);
});

test("a delete that denies its success is an error", async () => {
  const process = processOf();
  const { id, outs } = await process.create(INPUTS);
  const body = { success: false, message: "locked" };
  emulator.faults.add({ operation: "deleteWebhookSubscription", kind: "answer", status: 200, body });
  expect(await failure(process.delete(id, outs))).toContain("did not succeed: locked");
});

test("an update that is answered without the object is read", async () => {
  const process = processOf();
  const { id, outs } = await process.create(INPUTS);
  emulator.faults.add({ operation: "updateWebhookSubscription", kind: "missing-fields" });
  const { outs: after } = await process.update(id, outs, { ...INPUTS, version: "V1" });
  expect(after).toMatchObject({ version: "V1", webhookUrl: INPUTS.webhookUrl, secret: outs.secret });
});

test("a rotation waits for the other changes, and is left out where Composio does not make them", async () => {
  const process = processOf();
  const { id, outs } = await process.create(INPUTS);
  emulator.faults.add({ operation: "updateWebhookSubscription", kind: "ignored", times: 9 });
  const news = { ...INPUTS, version: "V1", secretRotation: "2" };
  expect(await failure(process.update(id, outs, news))).toContain("its version is not as declared");
  expect(live()[0]?.secret).toBe(outs.secret);
});

test("a piece of the known secret is a mask", async () => {
  const process = processOf();
  const { id, outs } = await process.create(INPUTS);
  const set = { secret: String(outs.secret).slice(0, 20) };
  emulator.faults.add({ operation: "getWebhookSubscription", kind: "altered", set });
  expect(await process.read(id, outs)).toEqual({ id, props: outs });
});

test("a preview warns of events that Composio does not list, or not for the version", async () => {
  const warn = (warning: string) => warnings.push(warning);
  const process = newProcess(api(), { warn, mayAsk: true }, "WebhookSubscription");
  const enabledEvents = ["composio.trigger.mesage", "composio.trigger.disabled"];
  const news = { ...INPUTS, enabledEvents, version: "V1" };
  expect(await process.check({}, news)).toMatchObject({ failures: [] });
  expect(warnings).toEqual([
    expect.stringContaining('did you mean "composio.trigger.message"'),
    expect.stringContaining('lists the event "composio.trigger.disabled" for V3'),
  ]);
  expect(await process.check(news, news)).toMatchObject({ failures: [] });
  expect(operations()).toEqual(["listWebhookEventTypes"]);
});
