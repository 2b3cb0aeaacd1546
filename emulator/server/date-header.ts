import type { FastifyReply } from "fastify";
import { wallTime } from "../time/machine-time";
import type { EmulatorSettings } from "./emulator-settings";

const STALE_MS = 15 * 60 * 1000;

/** Gives an answer the `Date` that the switch `dateHeader` asks for. */
export function setDate(reply: FastifyReply, { dateHeader }: EmulatorSettings): void {
  if (dateHeader === "none") {
    reply.raw.sendDate = false;
  } else {
    const late = dateHeader === "stale" ? STALE_MS : 0;
    reply.header("date", new Date(wallTime() - late).toUTCString());
  }
}
