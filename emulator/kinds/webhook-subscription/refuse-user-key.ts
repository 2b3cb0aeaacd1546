import type { FastifyRequest } from "fastify";
import { needsProjectKey } from "./webhook-subscription-errors";
import type { WebhookSubscriptionHolder } from "./webhook-subscription-store";

/** A hook that throws the answer to a user's key, where the switch refuses it. */
export const refuseUserKey =
  ({ webhookSubscriptions }: WebhookSubscriptionHolder["settings"]) =>
  async ({ headers }: FastifyRequest): Promise<void> => {
    const { userKeys } = webhookSubscriptions;
    if (userKeys !== "accepted" && headers["x-user-api-key"] !== undefined) {
      throw needsProjectKey(userKeys);
    }
  };
