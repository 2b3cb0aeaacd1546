import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cleanEnvironment } from "../clean-environment";
import { SCHEMA_FILE } from "../plugin-schema";
import { ROOT } from "../root";
import { startProcess } from "../run-process";

const TIMEOUT_MS = 20 * 60_000;

/** The folder of the SDKs, one for each language. */
export const SDK_FOLDER = join(ROOT, "sdk");

/** The Go modules that write SDKs: no release of Pulumi's packages has the generators of all languages. */
const MODULES = ["python-go", "java-dotnet"];

/** The languages that have an SDK. */
export const LANGUAGES = ["python", "go", "java", "dotnet"] as const;

/**
 * Writes the SDKs of the plugin's schema, with what the generators leave out.
 *
 * @param folder Gets a folder for each language.
 */
export async function generateSdks(folder: string): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), "pulumi-composio-sdks-"));
  try {
    const { version }: { version: string } = require(join(ROOT, "provider/package.json"));
    const schema = join(scratch, "schema.json");
    const spec: { description: string } = JSON.parse(await readFile(SCHEMA_FILE, "utf8"));
    await writeFile(schema, JSON.stringify({ ...spec, version }));
    const files = { ...(await generated(schema)), ...leftOut(version, spec.description) };
    for (const [name, content] of Object.entries(files)) {
      await mkdir(join(folder, name, ".."), { recursive: true });
      await writeFile(join(folder, name), content);
    }
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** A build for Gradle that publishes to places of Pulumi's own; Maven's is beside it. */
const SUPERFLUOUS = ["java/build.gradle", "java/settings.gradle"];

/** A Go module, a text for Python's, and for Java the version that classes read, which its build would make. */
function leftOut(version: string, description: string): Record<string, string> {
  return {
    "go/go.mod":
      "module pulumi-composio/sdk/go\n\ngo 1.25\n\nrequire github.com/pulumi/pulumi/sdk/v3 v3.258.0\n",
    "python/README.md": `${description}\n`,
    "java/src/main/resources/com/pulumicomposio/composio/version.txt": `${version}\n`,
    "java/pom.xml": pom(version),
  };
}

function pom(version: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>com.pulumicomposio</groupId>
  <artifactId>composio</artifactId>
  <version>${version}</version>
  <properties>
    <maven.compiler.source>11</maven.compiler.source>
    <maven.compiler.target>11</maven.compiler.target>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <dependencies>
    <dependency>
      <groupId>com.google.code.findbugs</groupId>
      <artifactId>jsr305</artifactId>
      <version>3.0.2</version>
    </dependency>
    <dependency>
      <groupId>com.google.code.gson</groupId>
      <artifactId>gson</artifactId>
      <version>2.8.9</version>
    </dependency>
    <dependency>
      <groupId>com.pulumi</groupId>
      <artifactId>pulumi</artifactId>
      <version>1.12.0</version>
    </dependency>
  </dependencies>
</project>
`;
}

/** The files that the generators make of a schema, by their path. */
async function generated(schema: string): Promise<Record<string, Buffer>> {
  const files: Record<string, Buffer> = {};
  for (const module of MODULES) {
    const sdks: Record<string, Record<string, string>> = JSON.parse(await run(module, schema));
    for (const [language, content] of Object.entries(sdks)) {
      for (const [name, base64] of Object.entries(content)) {
        files[`${language}/${name}`] = Buffer.from(base64, "base64");
      }
    }
  }
  return Object.fromEntries(Object.entries(files).filter(([name]) => !SUPERFLUOUS.includes(name)));
}

async function run(module: string, schema: string): Promise<string> {
  const { code, stdout, stderr } = await startProcess("go", ["run", ".", schema], {
    cwd: join(ROOT, "tools/sdkgen", module),
    env: cleanEnvironment({ GOWORK: "off" }),
    timeoutMs: TIMEOUT_MS,
    withDescendants: true,
  }).result;
  if (code !== 0) {
    throw new Error(`the SDKs of ${module} could not be made: ${stderr.trim()}`);
  }
  return stdout;
}
