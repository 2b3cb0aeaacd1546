import type { FastifyReply } from "fastify";
import type { EmulatorSettings } from "./settings";

const STALE_MS = 15 * 60 * 1000;

/** Gives an answer the `Date` that the switch `dateHeader` asks for. */
export function setDate(reply: FastifyReply, { dateHeader }: EmulatorSettings): void {
  if (dateHeader === "none") {
    reply.raw.sendDate = false;
  }
  if (dateHeader === "stale") {
    reply.header("date", new Date(Date.now() - STALE_MS).toUTCString());
  }
}
