import { setTimeout as sleep } from "node:timers/promises";
import { Absences, DoubtfulAbsenceError } from "../../../../provider/run/absences";

const missing = async () => undefined;
const there = async () => "there";
const seesProject = async () => true;
const seesNothing = async () => false;
const knowsNothing = async () => undefined;

test("one or two missing objects are believed where nothing else can be known", async () => {
  const absences = new Absences("project");
  expect(await absences.ask(missing, knowsNothing)).toBeUndefined();
  expect(await absences.ask(missing, knowsNothing)).toBeUndefined();
  await expect(absences.ask(missing, knowsNothing)).rejects.toThrow(DoubtfulAbsenceError);
});

test("not even one is believed where the rest of the project is missing too", async () => {
  await expect(new Absences("project").ask(missing, seesNothing)).rejects.toThrow(DoubtfulAbsenceError);
});

test("of many that are all missing, none is believed without another sign", async () => {
  const absences = new Absences("project");
  const results = await Promise.allSettled(
    Array.from({ length: 5 }, () =>
      absences.ask(async () => {
        await sleep(10);
        return undefined;
      }, seesNothing),
    ),
  );
  expect(results.map(({ status }) => status)).toEqual(Array(5).fill("rejected"));
  expect(results[0]).toMatchObject({ reason: new DoubtfulAbsenceError(5, "project") });
});

test("of many, all may be missing where the project is seen", async () => {
  const absences = new Absences("project");
  const signs: string[] = [];
  for (let i = 0; i < 5; i++) {
    const sign = async () => {
      signs.push("asked");
      return true;
    };
    expect(await absences.ask(missing, sign)).toBeUndefined();
  }
  expect(signs).toEqual(["asked"]);
  expect(await absences.ask(missing, seesProject)).toBeUndefined();
});

test("an object that is there lets the others be missing, also when it is found last", async () => {
  const absences = new Absences("project");
  const asked = Array.from({ length: 5 }, () => absences.ask(missing, seesNothing));
  const last = absences.ask(async () => {
    await sleep(20);
    return "there";
  }, seesNothing);
  expect(await last).toBe("there");
  expect(await Promise.all(asked)).toEqual(Array(5).fill(undefined));
});

test("a failure is passed on, and holds nobody up", async () => {
  const absences = new Absences("project");
  const failing = absences.ask(async () => {
    await sleep(10);
    throw new Error("no answer");
  }, seesNothing);
  const asked = absences.ask(missing, knowsNothing);
  await expect(failing).rejects.toThrow("no answer");
  expect(await asked).toBeUndefined();
  expect(await absences.ask(there, seesNothing)).toBe("there");
});
