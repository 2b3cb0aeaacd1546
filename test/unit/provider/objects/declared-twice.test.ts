import { UNKNOWN } from "../../../../provider/core/unknown";
import { declaredAlready, placeInProgram } from "../../../../provider/objects/declared-twice";
import { ComposioRun } from "../../../../provider/run/composio-run";

const connect = () => {
  throw new Error("nothing is asked");
};

function declaring() {
  const run = new ComposioRun(connect, () => {});
  return (logicalName: string, unique: object, parentTypes?: string) =>
    declaredAlready(
      run,
      placeInProgram({ project: "p", stack: "s", logicalName, ...(parentTypes && { parentTypes }) }),
      {
        ...unique,
      },
    );
}

test("what two places declare is found at the second, and what one declares anew is not", () => {
  const note = declaring();
  expect(note("a", { of: 1 })).toBeUndefined();
  expect(note("a", { of: 1 })).toBeUndefined();
  expect(note("b", { of: 2 })).toBeUndefined();
  expect(note("c", { of: 1 })).toBe("a");
  expect(note("a", { of: 3 })).toBeUndefined();
  expect(note("c", { of: 1 })).toBeUndefined();
  expect(note("b", { of: 1 })).toBe("c");
});

test("one name under two parents is two places", () => {
  const note = declaring();
  expect(note("a", { of: 1 }, "my:Team")).toBeUndefined();
  expect(note("a", { of: 1 }, "my:Other")).toBe("a");
});

test("what a preview does not know yet is the same as nothing, and so is what has no place", () => {
  const note = declaring();
  expect(note("a", { of: UNKNOWN })).toBeUndefined();
  expect(note("b", { of: UNKNOWN })).toBeUndefined();
  const run = new ComposioRun(connect, () => {});
  expect([
    declaredAlready(run, placeInProgram(undefined), { of: 1 }),
    declaredAlready(run, {}, { of: 1 }),
  ]).toEqual([undefined, undefined]);
});
