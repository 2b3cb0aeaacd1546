import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EXAMPLES_FOLDER } from "../../tools/plugin-schema/examples";
import { ensurePulumiCli } from "../../tools/pulumi-cli";
import { ROOT } from "../../tools/root";
import { runTool } from "../../tools/run-tool";
import { generateSdks, sdkFolder } from "../../tools/sdkgen";
import { generateExamples } from "../../tools/sdkgen/examples";
import { schemaFile } from "../../tools/sdkgen/schema-file";
import { listFiles } from "../support/list-files";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pulumi-composio-sdks-"));
  await generateExamples(join(folder, "examples"));
  await generateSdks({ go: join(folder, "go") });
}, 20 * 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function textsIn(place: string): Promise<Record<string, string>> {
  const texts = (await listFiles(place))
    .sort()
    .map(async (name) => [name, await readFile(join(place, name), "utf8")] as const);
  return Object.fromEntries(await Promise.all(texts));
}

test("the SDK for Go is what `npm run sdks` makes of the schema", async () => {
  expect(await textsIn(sdkFolder("go"))).toEqual(await textsIn(join(folder, "go")));
});

test("Pulumi finds nothing wrong with the schema", async () => {
  const { file } = await schemaFile(folder);
  const { binDir } = await ensurePulumiCli();
  expect(
    await runTool(join(binDir, "pulumi"), ["schema", "check", file], folder, {
      PULUMI_SKIP_UPDATE_CHECK: "1",
    }),
  ).toBe("");
});

test("the repository holds the SDK for Go alone, which Go's proxy reads there", async () => {
  expect(await readdir(join(ROOT, "sdk"))).toEqual(["go"]);
});

test("the examples are what Pulumi's converters make of those in YAML, C# among them", async () => {
  const made = await textsIn(join(folder, "examples"));
  const kept = Object.entries(await textsIn(EXAMPLES_FOLDER)).filter(
    ([name]) => !name.endsWith("Pulumi.yaml"),
  );
  expect(kept.filter(([name]) => name.endsWith("Program.cs")).length).toBeGreaterThanOrEqual(5);
  expect(Object.fromEntries(kept)).toEqual(made);
});
