import { createHmac } from "node:crypto";
import { startEmulator } from "composio-emulator";
import { useEmulator } from "composio-emulator/jest";
import { clientOf, type ErrorBody, request } from "../../support/emulator/client";
import { type HttpServer, startHttpServer } from "../../support/http-server";

interface Body extends ErrorBody {
  id: string;
  trigger_id: string;
  secret: string;
  api_key: string;
}

const emulator = useEmulator({ strict: false });
const client = clientOf(emulator);
let receiver: HttpServer;
let answer = 200;

beforeAll(async () => {
  receiver = await startHttpServer((_, response) => response.writeHead(answer).end("thanks"));
});
afterAll(() => receiver.close());
beforeEach(() => {
  emulator.settings.webhookSubscriptions.addresses = "any";
  receiver.requests.length = 0;
  answer = 200;
});

const PAYLOAD = { message_id: "1", subject: "Hello" };
const EVENTS = { enabled_events: ["composio.trigger.message"] };

async function subscribe(fields: object = {}, api = client): Promise<Body> {
  const body = { webhook_url: `${receiver.origin}/hook`, ...EVENTS, ...fields };
  return (await api.post<Body>("/webhook_subscriptions", body)).body;
}

async function trigger(fields: object = {}): Promise<string> {
  const body = { connected_account_id: "ca_gmail_team", ...fields };
  const path = "/trigger_instances/GMAIL_NEW_GMAIL_MESSAGE/upsert";
  return (await client.post<Body>(path, body)).body.trigger_id;
}

/** The checks that the documentation asks of a receiver, over what has arrived. */
function isSigned({ headers, body }: HttpServer["requests"][number], secret: string): boolean {
  const signed = `${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`;
  const expected = createHmac("sha256", secret).update(signed).digest("base64");
  return headers["webhook-signature"] === `v1,${expected}`;
}

test("an event is delivered to the project's subscription, signed with its secret", async () => {
  const { secret } = await subscribe();
  const id = await trigger();
  const { status, url, body } = await emulator.fireTrigger(id, PAYLOAD);
  expect({ status, url }).toEqual({ status: 200, url: `${receiver.origin}/hook` });

  const [event, ...others] = receiver.requests;
  expect(others).toEqual([]);
  expect(JSON.parse(event?.body ?? "")).toEqual(body);
  expect(body).toMatchObject({
    id: event?.headers["webhook-id"],
    type: "composio.trigger.message",
    metadata: {
      trigger_slug: "GMAIL_NEW_GMAIL_MESSAGE",
      trigger_id: id,
      connected_account_id: "ca_gmail_team",
      auth_config_id: "ac_gmail_prod",
      user_id: "service",
    },
    data: PAYLOAD,
  });
  expect(event?.headers).toMatchObject({
    "content-type": "application/json",
    "x-composio-webhook-version": "V3",
    "x-composio-delivery-attempt": "1",
  });
  expect(event && isSigned(event, secret)).toBe(true);
  expect(event && isSigned(event, "another")).toBe(false);
});

test("the secret after a rotation is that of the next delivery", async () => {
  const { id: subscription, secret: old } = await subscribe();
  const { secret } = (await client.post<Body>(`/webhook_subscriptions/${subscription}/rotate_secret`, {}))
    .body;
  await emulator.fireTrigger(await trigger(), PAYLOAD);
  const [event] = receiver.requests;
  expect(event && [isSigned(event, secret), isSigned(event, old)]).toEqual([true, false]);
});

test.each([
  ["V1", { trigger_name: "GMAIL_NEW_GMAIL_MESSAGE", connection_id: "ca_gmail_team", payload: PAYLOAD }],
  [
    "V2",
    {
      type: "gmail_new_gmail_message",
      data: { ...PAYLOAD, connection_nano_id: "ca_gmail_team", user_id: "service" },
    },
  ],
])("a subscription of version %s gets its format", async (version, body) => {
  await subscribe({ version });
  await emulator.fireTrigger(await trigger(), PAYLOAD);
  expect(JSON.parse(receiver.requests[0]?.body ?? "")).toMatchObject(body);
  expect(receiver.requests[0]?.headers["x-composio-webhook-version"]).toBe(version);
});

test("an instance with an address of its own gets the event there, and so does one that the test names", async () => {
  await subscribe();
  const id = await trigger({ egress_url: `${receiver.origin}/egress` });
  await emulator.fireTrigger(id, PAYLOAD);
  await emulator.fireTrigger(id, PAYLOAD, { to: `${receiver.origin}/elsewhere` });
  expect(receiver.requests.map(({ url }) => url)).toEqual(["/egress", "/elsewhere"]);
});

test("the status of the receiver is the result, and nothing is sent again", async () => {
  await subscribe();
  answer = 500;
  expect((await emulator.fireTrigger(await trigger(), PAYLOAD)).status).toBe(500);
  expect(receiver.requests).toHaveLength(1);
});

test("the event has the time of the emulator's clock and ids of its seed, and the signature the time of the machine", async () => {
  const seeded = await startEmulator({
    idSeed: "events",
    clock: "2026-01-31T12:00:00Z",
    settings: { webhookSubscriptions: { addresses: "any" } },
  });
  try {
    const api = clientOf(seeded);
    await subscribe({}, api);
    const { body } = await api.post<Body>("/trigger_instances/GMAIL_NEW_GMAIL_MESSAGE/upsert", {
      connected_account_id: "ca_gmail_team",
    });
    const fire = () => seeded.fireTrigger(body.trigger_id, PAYLOAD);
    const [first, second] = [await fire(), await fire()];
    expect(first.body).toMatchObject({
      timestamp: "2026-01-31T12:00:00.000Z",
      id: expect.stringMatching(/^msg_/),
    });
    expect(second.body.id).not.toBe(first.body.id);
    const age = Date.now() / 1000 - Number(first.headers["webhook-timestamp"]);
    expect(age).toBeLessThan(300);

    seeded.reset();
    await subscribe({}, api);
    await api.post("/trigger_instances/GMAIL_NEW_GMAIL_MESSAGE/upsert", {
      connected_account_id: "ca_gmail_team",
    });
    expect((await fire()).body).toEqual(first.body);
  } finally {
    await seeded.close();
  }
});

test("a receiver that is not there is an error that names it", async () => {
  await subscribe();
  const id = await trigger();
  const firing = emulator.fireTrigger(id, PAYLOAD, { to: "http://127.0.0.1:1/hook" });
  await expect(firing).rejects.toThrow("Nobody answers at http://127.0.0.1:1/hook");
});

describe("what Composio would not deliver is an error:", () => {
  const refused = async (id: string, message: string) => {
    await expect(emulator.fireTrigger(id, PAYLOAD)).rejects.toThrow(message);
    expect(receiver.requests).toEqual([]);
  };

  it("without a subscription, or one that enables the event", async () => {
    const id = await trigger();
    await refused(id, "the project has no webhook subscription");
    await subscribe({ enabled_events: ["composio.trigger.disabled"] });
    await refused(id, "does not enable composio.trigger.message");
  });

  it("of an instance that is disabled, or gone", async () => {
    await subscribe();
    const id = await trigger();
    await client.patch(`/trigger_instances/manage/${id}`, { status: "disable" });
    await refused(id, "it is disabled");
    await client.delete(`/trigger_instances/manage/${id}`);
    await refused(id, "not found");
    await refused("ti_none", "not found");
  });

  it("of an account that is not active", async () => {
    await subscribe();
    const id = await trigger();
    emulator.changeConnectedAccount("ca_gmail_team", { status: "EXPIRED" });
    await refused(id, "ca_gmail_team is not ACTIVE");
  });
});

test("another process has it fire", async () => {
  await subscribe();
  const id = await trigger();
  const fire = (body: object) =>
    request<Body>("POST", `${emulator.url}/__emulator/trigger-instances/${id}/fire`, { body });
  expect(await fire({ payload: PAYLOAD })).toMatchObject({ status: 200, body: { status: 200 } });
  expect(await fire({ payload: PAYLOAD, to: `${receiver.origin}/elsewhere` })).toMatchObject({ status: 200 });
  expect(receiver.requests.map(({ url }) => url)).toEqual(["/hook", "/elsewhere"]);

  expect((await fire({})).status).toBe(400);
  expect((await fire({ payload: PAYLOAD, to: "http://127.0.0.1:1/" })).status).toBe(502);
  emulator.changeTriggerInstance(id, { disabled_at: "2026-01-01T00:00:00.000Z" });
  expect(await fire({ payload: PAYLOAD })).toMatchObject({
    status: 409,
    body: { error: { slug: "Emulator_TriggerCannotFire" } },
  });
});

test("addresses of this machine are taken by the switch alone", async () => {
  emulator.settings.webhookSubscriptions.addresses = "public";
  const body = { webhook_url: `${receiver.origin}/hook`, ...EVENTS };
  expect((await client.post("/webhook_subscriptions", body)).status).toBe(400);
  const path = "/trigger_instances/GMAIL_NEW_GMAIL_MESSAGE/upsert";
  const instance = { connected_account_id: "ca_gmail_team", egress_url: `${receiver.origin}/egress` };
  expect((await client.post(path, instance)).status).toBe(400);
});

test.each(["/internal/sdk/realtime/credentials", "/cli/realtime/credentials"])(
  "what the clients listen by, %s, is not answered",
  async (path) => {
    expect((await client.get(path)).status).toBe(501);
  },
);
