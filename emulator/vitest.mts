import { afterAll, afterEach, beforeAll } from "vitest";
import { emulatorFixture, type FixtureOptions } from "./fixture/emulator-fixture.js";
import type { Emulator } from "./server/emulator.js";

export type { FixtureOptions } from "./fixture/emulator-fixture.js";

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
  return emulatorFixture({ beforeAll, afterEach, afterAll }, options);
}
