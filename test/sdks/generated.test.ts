import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateSdks, LANGUAGES, SDK_FOLDER } from "../../tools/sdkgen";
import { listFiles } from "../support/list-files";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pulumi-composio-sdks-"));
  await generateSdks(folder);
}, 20 * 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(LANGUAGES)("the SDK for %s is what `npm run sdks` makes of the schema", async (language) => {
  const [made, kept] = [join(folder, language), join(SDK_FOLDER, language)];
  const names = (await listFiles(made)).sort();
  expect((await listFiles(kept)).sort()).toEqual(names);
  for (const name of names) {
    expect({ name, text: await readFile(join(kept, name), "utf8") }).toEqual({
      name,
      text: await readFile(join(made, name), "utf8"),
    });
  }
});
