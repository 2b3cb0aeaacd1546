import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { goModule, type Publication, publication } from "../publication";
import { ROOT } from "../root";
import { pom } from "./pom";
import { GENERATORS, runGenerator } from "./run-generator";
import { schemaFile, type VersionedSchema } from "./schema-file";

/** The languages that have an SDK. */
export const LANGUAGES = ["python", "go", "java", "dotnet"] as const;

/** The folder of an SDK. That of Go is in the repository, which Go's proxy reads; Pulumi or a build makes the others. */
export function sdkFolder(language: (typeof LANGUAGES)[number]): string {
  return join(ROOT, language === "go" ? "sdk" : "build/sdk", language);
}

/**
 * Writes the SDKs of the plugin's schema, with what the generators leave out.
 *
 * @param folders The languages that are wanted, each with the folder that gets its SDK.
 * @param from Where they are published.
 */
export async function generateSdks(
  folders: Partial<Record<(typeof LANGUAGES)[number], string>>,
  from = publication(),
): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), "pulumi-composio-sdks-"));
  try {
    const { file, schema } = await schemaFile(scratch, from);
    const files = { ...(await generated(file)), ...leftOut(schema, from) };
    for (const [name, content] of Object.entries(files)) {
      const language = LANGUAGES.find((each) => name.startsWith(`${each}/`));
      const folder = language && folders[language];
      if (folder) {
        const target = join(folder, name.slice(language.length + 1));
        await mkdir(dirname(target), { recursive: true });
        await writeFile(target, content);
      }
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** A build for Gradle that publishes to places of Pulumi's own; Maven's is beside it. */
const SUPERFLUOUS = ["java/build.gradle", "java/settings.gradle"];

/** A Go module, a text for Python's, and for Java the version that classes read, which its build would make. */
function leftOut(
  { version, description }: VersionedSchema,
  from: Publication | undefined,
): Record<string, string> {
  return {
    "go/go.mod": `module ${goModule(from)}\n\ngo 1.25\n\nrequire github.com/pulumi/pulumi/sdk/v3 v3.258.0\n`,
    "python/README.md": pythonReadme(description, from),
    "java/src/main/resources/com/pulumicomposio/composio/version.txt": `${version}\n`,
    "java/pom.xml": pom(version, description, from),
  };
}

function pythonReadme(description: string, from: Publication | undefined): string {
  return from ? `${description}\n\n[Documentation](${from.url}#readme)\n` : `${description}\n`;
}

/** The files that the generators make of a schema, by their path. */
async function generated(schema: string): Promise<Record<string, Buffer>> {
  const files: Record<string, Buffer> = {};
  for (const module of GENERATORS) {
    const sdks: Record<string, Record<string, string>> = JSON.parse(await runGenerator(module, [schema]));
    for (const [language, content] of Object.entries(sdks)) {
      for (const [name, base64] of Object.entries(content)) {
        files[`${language}/${name}`] = Buffer.from(base64, "base64");
      }
    }
  }
  return Object.fromEntries(Object.entries(files).filter(([name]) => !SUPERFLUOUS.includes(name)));
}
