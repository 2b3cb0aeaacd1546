import { emulatorFixture, type FixtureOptions, type TestHooks } from "./fixture/emulator-fixture";
import type { Emulator } from "./server/emulator";

export type { FixtureOptions } from "./fixture/emulator-fixture";

/** The globals of Jest. */
declare const beforeAll: TestHooks["beforeAll"] | undefined;
declare const afterEach: TestHooks["afterEach"];
declare const afterAll: TestHooks["afterAll"];

/**
 * Gives the tests of a file an emulator, which starts before the first one, is reset after each and closed after the
 * last. Meanwhile `COMPOSIO_BASE_URL` and `COMPOSIO_API_KEY` are its own.
 *
 * @example
 * const emulator = useEmulator();
 *
 * test("the assistant gets a session", async () => {
 *   await openSession("user-1");
 *   expect(emulator.sessions()).toHaveLength(1);
 * });
 */
export function useEmulator(options: FixtureOptions = {}): Emulator {
  if (typeof beforeAll === "undefined") {
    throw new Error("composio-emulator/jest needs Jest's globals, which `injectGlobals: false` takes away");
  }
  return emulatorFixture({ beforeAll, afterEach, afterAll }, options);
}
