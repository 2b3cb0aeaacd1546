import { useEmulator } from "composio-emulator/vitest";
import { expect, test } from "vitest";
import { deliverTo } from "./deliveries.js";

const emulator = useEmulator();

test("the first time, a subscription is made", async () => {
  await deliverTo("https://hooks.example.com/one");

  expect(emulator.webhookSubscriptions()).toMatchObject([{ webhook_url: "https://hooks.example.com/one" }]);
});

test("a new address changes the subscription, and the same one leaves it alone", async () => {
  await deliverTo("https://hooks.example.com/one");
  await deliverTo("https://hooks.example.com/two");
  await deliverTo("https://hooks.example.com/two");

  expect(emulator.webhookSubscriptions()).toMatchObject([{ webhook_url: "https://hooks.example.com/two" }]);
  expect(emulator.journal.requests("createWebhookSubscription")).toHaveLength(1);
  expect(emulator.journal.requests("updateWebhookSubscription")).toHaveLength(1);
});

test("it can be done again where the answer to the first time is lost", async () => {
  emulator.faults.add({ operation: "createWebhookSubscription", kind: "reset", when: "after" });

  await expect(deliverTo("https://hooks.example.com/one")).rejects.toThrow("fetch failed");
  await deliverTo("https://hooks.example.com/one");

  expect(emulator.webhookSubscriptions()).toHaveLength(1);
});
