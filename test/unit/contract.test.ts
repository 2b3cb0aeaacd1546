import { readFileSync, writeFileSync } from "node:fs";
import { type Emulator, startEmulator } from "composio-emulator";
import { USAGE_FILE } from "../../tools/contract/usage";
import { apiAt } from "../support/composio";
import {
  callFunctions,
  checkAll,
  createClosedSession,
  createUnclearly,
  followCursors,
} from "../support/contract/look-ups";
import { recordUsage } from "../support/contract/recording";
import { newProcess } from "../support/lifecycle";
import { describeLifecycles } from "../support/lifecycle-suite";
import { SAMPLES } from "../support/samples";

const recording = recordUsage();

describeLifecycles(SAMPLES, (kind, origin, notify) => newProcess(apiAt(origin), { notify }, kind));

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
});

test("what the client and the emulator build on is what `npm run contract:record` wrote", () => {
  const usage = recording.usage();
  if (process.env.npm_lifecycle_event === "contract:record") {
    writeFileSync(USAGE_FILE, JSON.stringify(usage));
  }
  expect(usage).toEqual(JSON.parse(readFileSync(USAGE_FILE, "utf8")));
});
