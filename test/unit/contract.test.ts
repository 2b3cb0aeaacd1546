import { readFileSync, writeFileSync } from "node:fs";
import { USAGE_FILE } from "../../tools/contract/usage";
import { describeEverything } from "../support/contract/everything";
import { recordUsage } from "../support/contract/recording";

const recording = recordUsage();

describeEverything();

test("what the client and the emulator build on is what `npm run contract:record` wrote", () => {
  const usage = recording.usage();
  if (process.env.npm_lifecycle_event === "contract:record") {
    writeFileSync(USAGE_FILE, JSON.stringify(usage));
  }
  expect(usage).toEqual(JSON.parse(readFileSync(USAGE_FILE, "utf8")));
});
