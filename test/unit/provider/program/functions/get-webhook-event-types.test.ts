import * as pulumi from "@pulumi/pulumi";
import { getWebhookEventTypes, getWebhookEventTypesOutput } from "../../../../../provider";
import { type HttpServer, startHttpServer } from "../../../../support/http-server";

let http: HttpServer;
let items: unknown[];

beforeAll(async () => {
  http = await startHttpServer((_, response) => response.end(JSON.stringify({ items })));
  pulumi.runtime.setAllConfig({ "composio:apiKey": "ak_test", "composio:retrySeconds": "0" }, [
    "composio:apiKey",
  ]);
  process.env.COMPOSIO_BASE_URL = http.origin;
});
afterAll(async () => {
  delete process.env.COMPOSIO_BASE_URL;
  await http.close();
});

test("the events are listed, and what Composio leaves out or adds stops nothing", async () => {
  items = [
    { event_type: "a.b", description: "What it tells.", supported_versions: ["V1", 7, "V3"] },
    { event_type: "c.d", description: null, supported_versions: null, beta: true },
    { description: "nameless" },
    null,
  ];
  const eventTypes = [
    { name: "a.b", description: "What it tells.", supportedVersions: ["V1", "V3"] },
    { name: "c.d", description: "", supportedVersions: [] },
  ];
  expect(await getWebhookEventTypes()).toEqual({ eventTypes });
  expect(http.requests.map(({ url }) => url)).toEqual(["/api/v3/webhook_subscriptions/event_types"]);
  const found = getWebhookEventTypesOutput();
  expect(await new Promise((resolve) => found.apply(resolve))).toEqual({ eventTypes });
});

test("an answer that is no list is an error for people", async () => {
  items = undefined as unknown as unknown[];
  await expect(getWebhookEventTypes()).rejects.toThrow(/could not look up the webhook event types/);
});
