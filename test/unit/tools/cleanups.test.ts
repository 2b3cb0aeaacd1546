import { withCleanups } from "../../../tools/cleanups";

test("all is cleaned up, the latest first, and the result is given", async () => {
  const done: string[] = [];
  const result = await withCleanups(async (cleanUpLater) => {
    for (const name of ["first", "second"]) {
      cleanUpLater(async () => {
        done.push(name);
      });
    }
    return 7;
  });
  expect({ result, done }).toEqual({ result: 7, done: ["second", "first"] });
});

test.each([
  ["what failed first", "use", new Error("use")],
  ["the clean-up that failed first", undefined, new Error("second")],
])("a clean-up that fails keeps no other, and the error is that of %s", async (_, failure, expected) => {
  const done: string[] = [];
  const running = withCleanups(async (cleanUpLater) => {
    for (const name of ["first", "second", "third"]) {
      cleanUpLater(async () => {
        done.push(name);
        if (name !== "third") {
          throw new Error(name);
        }
      });
    }
    if (failure) {
      throw new Error(failure);
    }
  });
  await expect(running).rejects.toEqual(expected);
  expect(done).toEqual(["third", "second", "first"]);
});
