import { isDeepStrictEqual } from "node:util";
import { Declarations } from "../../../../provider/run/declarations";

test("what two places declare is found at the second, and what one declares anew is not", () => {
  const declarations = new Declarations<object>();
  const note = (place: string, declared: object) => declarations.note(place, declared, isDeepStrictEqual);
  expect(note("a", { of: 1 })).toBeUndefined();
  expect(note("a", { of: 1 })).toBeUndefined();
  expect(note("b", { of: 2 })).toBeUndefined();
  expect(note("c", { of: 1 })).toBe("a");
  expect(note("a", { of: 3 })).toBeUndefined();
  expect(note("c", { of: 1 })).toBeUndefined();
  expect(note("b", { of: 1 })).toBe("c");
});
