import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createProjectFolder } from "./project-folder";
import { startTrial, type Trial, type TrialOptions } from "./trial";

/** Stands for the address of Composio, which was an emulator's. */
const ORIGIN = "{{origin}}";

/** A stack that has the recorded state, beside an emulator that has what Composio had then. */
export async function startFromRecorded(name: string, options: TrialOptions = {}): Promise<Trial> {
  const recorded = (of: string) => readFile(join(__dirname, `../fixtures/${of}-${name}.json`), "utf8");
  const folder = await createProjectFolder({ "composio.json": await recorded("composio") });
  const dataFile = join(folder.path, "composio.json");
  const trial = await startTrial({ ...options, folder, emulator: { dataFile } });
  await folder.write("state.json", (await recorded("state")).replaceAll(ORIGIN, trial.emulator.url));
  const { code, stderr } = await trial.stack.run(["stack", "import", "--file", "state.json"]);
  expect({ code, stderr }).toMatchObject({ code: 0 });
  return trial;
}
