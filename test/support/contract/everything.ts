import { type Emulator, startEmulator } from "composio-emulator";
import { apiAt } from "../composio";
import { newProcess } from "../lifecycle";
import { describeLifecycles } from "../lifecycle-suite";
import { SAMPLES } from "../samples";
import {
  callFunctions,
  checkAll,
  createClosedSession,
  createUnclearly,
  findNoTriggerType,
  followCursors,
  readInDoubt,
  takeDataAway,
  useProjectKey,
} from "./look-ups";

/** Has the client ask all that it can ask: the lives of all kinds, every function, and what previews look up. */
export function describeEverything(): void {
  describeLifecycles(SAMPLES, (kind, origin, warn) => newProcess(apiAt(origin), { warn }, kind));

  describe("what is asked beside", () => {
    let emulator: Emulator;

    beforeAll(async () => {
      emulator = await startEmulator();
    });
    afterAll(() => emulator.close());

    it("functions", () => callFunctions(emulator));
    it("checks", () => checkAll(emulator));
    it("second pages", () => followCursors(emulator));
    it("a session that permits nothing", () => createClosedSession(emulator));
    it("creates that are not clear", () => createUnclearly(emulator));
    it("a type of trigger that there is not", () => findNoTriggerType(emulator));
    it("a project and its key", () => useProjectKey(emulator));
    it("a session that is missing in doubt", () => readInDoubt(emulator));
    it("data that is taken away", () => takeDataAway(emulator));
  });
}
