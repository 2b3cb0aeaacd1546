import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EXAMPLE_FILES, EXAMPLES_FOLDER, type Example, readExamples } from "../plugin-schema/examples";
import { compilingJava } from "./compiling-java";
import { runGenerator } from "./run-generator";
import { schemaFile, type VersionedSchema } from "./schema-file";

type Texts = Record<string, Record<string, string>>;

/**
 * Makes each example in every language of the one in YAML, by Pulumi's own converters.
 *
 * @param folder Gets the examples, beside those in YAML.
 */
export async function generateExamples(folder = EXAMPLES_FOLDER): Promise<void> {
  const examples = await readExamples();
  const scratch = await mkdtemp(join(tmpdir(), "pulumi-composio-examples-"));
  try {
    const { file, schema } = await schemaFile(scratch);
    const texts = await converted(scratch, file, examples);
    for (const { kind, name } of examples) {
      await write(join(folder, kind, name), texts[nameOf({ kind, name })] ?? {}, schema);
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** The texts by the example and the language. */
async function converted(scratch: string, schema: string, examples: readonly Example[]): Promise<Texts> {
  const programs = join(scratch, "programs");
  for (const example of examples) {
    await mkdir(join(programs, nameOf(example)), { recursive: true });
    await writeFile(join(programs, nameOf(example), EXAMPLE_FILES.yaml), example.texts.yaml ?? "");
  }
  const first: Texts = JSON.parse(await runGenerator("java-dotnet", [schema, programs]));
  const pcl = Object.entries(first).map(([name, texts]) => [name, texts.pcl]);
  const pclFile = join(scratch, "pcl.json");
  await writeFile(pclFile, JSON.stringify(Object.fromEntries(pcl)));
  const second: Texts = JSON.parse(await runGenerator("python-go", [schema, pclFile]));
  return Object.fromEntries(Object.keys(first).map((name) => [name, { ...first[name], ...second[name] }]));
}

async function write(place: string, texts: Record<string, string>, schema: VersionedSchema): Promise<void> {
  await mkdir(place, { recursive: true });
  const { yaml: _, ...made } = EXAMPLE_FILES;
  for (const [language, name] of Object.entries(made)) {
    const text = texts[language];
    if (text === undefined) {
      throw new Error(`${place} could not be made in ${language}`);
    }
    const corrected = language === "java" ? compilingJava(text, schema) : text;
    await writeFile(join(place, name), `${corrected.replace(/[ \t]+$/gm, "").trim()}\n`);
  }
}

function nameOf({ kind, name }: Pick<Example, "kind" | "name">): string {
  return `${kind}-${name}`;
}
