import { readFileSync } from "node:fs";
import { join } from "node:path";
import { startEmulator } from "composio-emulator";
import { STORED_KINDS } from "../../../emulator/kinds";
import { DEFAULT_SETTINGS } from "../../../emulator/server/emulator-settings";
import { settingsChange } from "../../../emulator/server/emulator-settings-schema";
import { removeFolder, temporaryFolder } from "../../support/temporary-folder";

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
}

const inSchema = ({ properties = {} }: Schema): string[] =>
  Object.entries(properties).flatMap(([name, schema]) =>
    schema.properties ? inSchema(schema).map((inner) => `${name}.${inner}`) : [name],
  );

const inSettings = (settings: object): string[] =>
  Object.entries(settings).flatMap(([name, value]) =>
    typeof value === "object" ? inSettings(value).map((inner) => `${name}.${inner}`) : [name],
  );

test("another process can turn every switch that there is, and no other", () => {
  expect(inSettings(DEFAULT_SETTINGS)).toEqual(expect.arrayContaining(["serverIds", "sessions.dedup"]));
  expect(inSchema(settingsChange).sort()).toEqual(inSettings(DEFAULT_SETTINGS).sort());
});

test("the data file has a part for each kind of which objects are stored", async () => {
  const folder = await temporaryFolder();
  const dataFile = join(folder, "data.json");
  const emulator = await startEmulator({ dataFile });
  try {
    emulator.reset();

    const { version, writing, ...parts } = JSON.parse(readFileSync(dataFile, "utf8"));
    expect([version, writing]).toEqual([1, expect.any(String)]);
    expect(parts).toEqual(Object.fromEntries(Object.keys(STORED_KINDS).map((kind) => [kind, []])));
  } finally {
    await emulator.close();
    await removeFolder(folder);
  }
});
