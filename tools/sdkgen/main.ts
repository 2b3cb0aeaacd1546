import { rm, writeFile } from "node:fs/promises";
import { messageOf } from "../errors";
import { SCHEMA_FILE, schemaText } from "../plugin-schema";
import { generateSdks, LANGUAGES, sdkFolder } from ".";
import { generateExamples } from "./examples";

/** Writes the examples, the schema that shows them, and the SDKs anew, so that what is no longer in the schema goes. */
async function main(): Promise<void> {
  await generateExamples();
  await writeFile(SCHEMA_FILE, await schemaText());
  const folders = LANGUAGES.map((language) => [language, sdkFolder(language)] as const);
  for (const [, folder] of folders) {
    await rm(folder, { recursive: true, force: true });
  }
  await generateSdks(Object.fromEntries(folders));
}

main().catch((error: unknown) => {
  console.error(messageOf(error));
  process.exitCode = 1;
});
