import type { ServiceClock } from "../../../../provider/composio/service-clock";
import { now, wallTime } from "../../../../provider/core/time";
import { type Attempt, creatorOf, ownClock, signOfOldObject } from "../../../../provider/objects/evidence";
import { ownTime } from "../../../support/time/own-time";

const time = ownTime();

interface Remote {
  id: string;
  created_at: string;
}

const evidence = { createdAt: ({ created_at }: Remote) => created_at, isAsAskedFor: () => true };
const isHeld = () => false;

/** An unclear create of now, without a list that was asked before. */
const attempt = (): Attempt => ({
  sentAt: now(),
  machineClock: ownClock(),
  isUnclear: true,
  wasCarriedOut: false,
  before: undefined,
});

/** The same clock as this machine's, by an answer that took so long. */
const clockOf = ({ tookMs = 0, aheadMs = 0 }): ServiceClock => {
  const own = wallTime() - now() + aheadMs;
  return { atLeast: own - 1_000 - tookMs, atMost: own + 1_000 };
};

const createdBefore = (ms: number): Remote => ({
  id: "o_1",
  created_at: new Date(wallTime() - ms).toISOString(),
});

describe("an object of the name of an unclear create", () => {
  it.each([
    ["the create's, made after it was sent", -100, 0, "this create"],
    ["the create's, where two clocks of the service differ", 1_500, 0, "this create"],
    ["another's, from a few seconds before", 4_000, 0, "another"],
    ["another's by an answer that took a second", 5_000, 1_000, "another"],
    ["nobody knows whose, where the answer took as long as it is old", 4_000, 4_000, "unknown"],
    ["another's where it is older than the answer took", 8_000, 4_000, "another"],
  ] as const)("is %s", (_, ageMs, tookMs, creator) => {
    expect(creatorOf(createdBefore(ageMs), clockOf({ tookMs }), evidence, attempt(), isHeld)).toBe(creator);
  });

  it.each([
    ["no clock", undefined, createdBefore(-100)],
    ["a clock that is a minute ahead", clockOf({ aheadMs: 60_000 }), createdBefore(-100)],
    ["a clock that is a minute behind", clockOf({ aheadMs: -60_000 }), createdBefore(60_000)],
    ["a time that is yet to come", clockOf({}), createdBefore(-60_000)],
    ["a time without a zone", clockOf({}), { id: "o_1", created_at: "2026-11-02T10:00:00" }],
  ] as const)("has no age by %s", (_, clock, remote) => {
    expect(creatorOf(remote, clock, evidence, attempt(), isHeld)).toBe("unknown");
  });
});

test("an object has no age where the machine was suspended since the create", () => {
  const sent = attempt();
  const remote = createdBefore(-100);
  time.suspend(60_000);
  expect(creatorOf(remote, clockOf({}), evidence, sent, isHeld)).toBe("unknown");
});

test("an answer that took longer than an object is old does not say that it was there before", () => {
  const sent = { ...attempt(), isUnclear: false };
  const finding = { ...evidence, findsWhatIsThere: true } as const;
  const signAfter = (tookMs: number) =>
    signOfOldObject({ id: "o_1", remote: createdBefore(4_000) }, clockOf({ tookMs }), finding, sent, isHeld);
  expect(signAfter(0)).toMatch(/^which was created at /);
  expect(signAfter(4_000)).toBeUndefined();
});
