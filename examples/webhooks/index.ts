import * as pulumi from "@pulumi/pulumi";
import { getWebhookEventTypesOutput, WebhookSubscription } from "pulumi-composio";

const config = new pulumi.Config();

/** Every event that the version knows, so that none is missed that Composio adds. */
const version = "V3";
const enabledEvents = getWebhookEventTypesOutput().eventTypes.apply((events) =>
  events.filter(({ supportedVersions }) => supportedVersions.includes(version)).map(({ name }) => name),
);

const events = new WebhookSubscription("events", {
  webhookUrl: config.require("webhookUrl"),
  enabledEvents,
  version,
  secretRotation: config.get("secretRotation") ?? "1",
});

export const subscriptionId = events.subscriptionId;
export const listensTo = events.enabledEvents;

/** For the receiver, which checks the signature of each delivery with it. It must not start without one. */
export const signingSecret = events.secret.apply((secret) => {
  if (secret === undefined && !pulumi.runtime.isDryRun()) {
    throw new pulumi.RunError("The secret is not known: set another secretRotation, and run `pulumi up`.");
  }
  return secret;
});
