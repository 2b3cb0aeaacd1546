import type { FastifyRequest } from "fastify";
import type { EmulatorSettings } from "../../server/emulator-settings";
import { needsProjectKey } from "./webhook-subscription-errors";

/** A hook that throws the answer to a user's key, where the switch refuses it. */
export const refuseUserKey =
  ({ webhookSubscriptions }: EmulatorSettings) =>
  async ({ headers }: FastifyRequest): Promise<void> => {
    const { userKeys } = webhookSubscriptions;
    if (userKeys !== "accepted" && headers["x-user-api-key"] !== undefined) {
      throw needsProjectKey(userKeys);
    }
  };
