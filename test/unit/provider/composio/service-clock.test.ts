import { serverTimeOf, serviceClockOf } from "../../../../provider/composio/service-clock";

const DATE = "Mon, 02 Nov 2026 10:00:00 GMT";
const TIME = Date.UTC(2026, 10, 2, 10);

test("the time of an answer is its Date, and as much later as a cache kept it", () => {
  expect(serverTimeOf({ date: DATE, age: undefined })).toBe(TIME);
  expect(serverTimeOf({ date: DATE, age: "30" })).toBe(TIME + 30_000);
});

test.each([
  [{ date: undefined, age: "30" }],
  [{ date: "yesterday", age: undefined }],
  [{ date: DATE, age: "old" }],
  [{ date: DATE, age: "-4" }],
  [{ date: DATE, age: "" }],
  [{ date: DATE, age: "0x10" }],
  [{ date: `${DATE}, ${DATE}`, age: undefined }],
])("%j says no time", (headers) => {
  expect(serverTimeOf(headers)).toBeUndefined();
  expect(serviceClockOf(headers, 0, 1)).toBeUndefined();
});

test("the clock is known to as much as the answer took, and to a second", () => {
  expect(serviceClockOf({ date: DATE, age: undefined }, 400, 700)).toEqual({
    atLeast: TIME - 700,
    atMost: TIME + 1_000 - 400,
  });
});

test("the clock of an answer from a cache is known to two seconds", () => {
  expect(serviceClockOf({ date: DATE, age: "30" }, 400, 700)).toEqual({
    atLeast: TIME + 30_000 - 700,
    atMost: TIME + 32_000 - 400,
  });
});
