import type { FastifyReply } from "fastify";
import type { EmulatorClock } from "../time/emulator-clock";
import type { EmulatorSettings } from "./emulator-settings";

const STALE_MS = 15 * 60 * 1000;

/** Gives an answer the `Date` that the switch `dateHeader` asks for. */
export function setDate(reply: FastifyReply, { dateHeader }: EmulatorSettings, clock: EmulatorClock): void {
  if (dateHeader === "none") {
    reply.raw.sendDate = false;
  } else {
    const late = dateHeader === "stale" ? STALE_MS : 0;
    reply.header("date", new Date(clock.milliseconds() - late).toUTCString());
  }
}
