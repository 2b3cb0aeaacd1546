import { rm } from "node:fs/promises";
import { messageOf } from "../errors";
import { generateSdks, SDK_FOLDER } from ".";

/** Writes the SDKs anew, so that what is no longer in the schema goes. */
async function main(): Promise<void> {
  await rm(SDK_FOLDER, { recursive: true, force: true });
  await generateSdks(SDK_FOLDER);
}

main().catch((error: unknown) => {
  console.error(messageOf(error));
  process.exitCode = 1;
});
