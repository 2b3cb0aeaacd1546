import type { FastifyRequest } from "fastify";
import { isSessionPath, pathOf } from "../../api/paths";
import type { EmulatorSettings } from "../../server/emulator-settings";
import { notEnabledForAccount } from "./session-errors";

/** Throws the answer to a request for sessions where the account has none. */
export function refuseUnavailable({ url }: FastifyRequest, { sessions }: EmulatorSettings): void {
  if (sessions.availability === "off" && isSessionPath(pathOf(url))) {
    throw notEnabledForAccount();
  }
}
