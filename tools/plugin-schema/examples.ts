import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ROOT } from "../root";

/** Where the examples are kept: a folder for each kind of resource, and in it one for each example. */
export const EXAMPLES_FOLDER = join(ROOT, "tools/plugin-schema/examples");

/** The file of an example in each language, in the order in which they are shown. The first one is written by hand. */
export const EXAMPLE_FILES = {
  yaml: "Pulumi.yaml",
  typescript: "index.ts",
  python: "__main__.py",
  go: "main.go",
  csharp: "Program.cs",
  java: "App.java",
} as const;

/** A language that examples are shown in. */
export type ExampleLanguage = keyof typeof EXAMPLE_FILES;

const EXAMPLE_LANGUAGES = Object.keys(EXAMPLE_FILES) as ExampleLanguage[];

/** An example, named by the kind and the folder: `AuthConfig/managed`. */
export interface Example {
  kind: string;
  name: string;
  /** The words above it. */
  title: string;
  texts: Partial<Record<ExampleLanguage, string>>;
}

/** Reads all examples, as far as they are made. */
export async function readExamples(folder = EXAMPLES_FOLDER): Promise<Example[]> {
  const kinds = (await readdir(folder)).sort();
  const ofKinds = kinds.map(async (kind) => {
    const names = (await readdir(join(folder, kind))).sort();
    return Promise.all(names.map((name) => readExample(folder, kind, name)));
  });
  return (await Promise.all(ofKinds)).flat();
}

async function readExample(folder: string, kind: string, name: string): Promise<Example> {
  const place = join(folder, kind, name);
  const files = await readdir(place);
  const texts = await Promise.all(
    EXAMPLE_LANGUAGES.filter((language) => files.includes(EXAMPLE_FILES[language])).map(
      async (language) => [language, await readFile(join(place, EXAMPLE_FILES[language]), "utf8")] as const,
    ),
  );
  const all: Example["texts"] = Object.fromEntries(texts);
  const title = /^description: (.+)$/m.exec(all.yaml ?? "")?.[1];
  if (title === undefined) {
    throw new Error(`${place} has no Pulumi.yaml with a description.`);
  }
  return { kind, name, title, texts: all };
}

/** The examples of a kind, as Pulumi's generators and its registry take them out of a description. */
export function shownExamples(examples: readonly Example[]): string {
  const shown = examples.map(({ title, texts }) => {
    const blocks = EXAMPLE_LANGUAGES.filter((language) => texts[language] !== undefined).map(
      (language) => `\`\`\`${language}\n${shownText(language, texts[language] ?? "")}\n\`\`\``,
    );
    return `{{% example %}}\n### ${title}\n\n${blocks.join("\n")}\n{{% /example %}}`;
  });
  return `{{% examples %}}\n## Example Usage\n${shown.join("\n")}\n{{% /examples %}}`;
}

/** Without what only a file needs: the head of a project. */
function shownText(language: ExampleLanguage, text: string): string {
  return (language === "yaml" ? text.replace(/^(name|runtime|description): .*\n/gm, "") : text).trim();
}

/** An id of each kind, as Composio shows it. */
const IDS: Record<string, string> = {
  AuthConfig: "ac_1a2b3c4d",
  ConnectedAccount: "ca_1a2b3c4d",
  CustomToolkit: "CUSTOM_ORDERS",
  McpServer: "0b5f2c1e-6d3a-4f8b-9c7e-2a1d4e6f8b90",
  Project: "pr_1a2b3c4d",
  Session: "trs_1a2b3c4d",
  TriggerInstance: "ti_1a2b3c4d",
  WebhookEndpoint: "we_1a2b3c4d",
  WebhookSubscription: "ws_1a2b3c4d",
};

/** Says how an object that is there already is imported. */
export function shownImport(kind: string): string {
  const id = IDS[kind];
  if (id === undefined) {
    throw new Error(`There is no id that could stand for one of ${kind}.`);
  }
  return [
    "## Import",
    "An object that is there already is imported by its id in Composio.",
    `\`\`\`sh\npulumi import composio:index:${kind} example ${id}\n\`\`\``,
  ].join("\n\n");
}
