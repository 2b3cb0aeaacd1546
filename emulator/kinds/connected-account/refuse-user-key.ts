import type { FastifyRequest } from "fastify";
import { onlyProjectKey } from "./connected-account-errors";

/** A hook that throws the answer to a user's key, which may read and delete accounts and nothing else. */
export async function refuseUserKey({ headers }: FastifyRequest): Promise<void> {
  if (headers["x-user-api-key"] !== undefined) {
    throw onlyProjectKey();
  }
}
