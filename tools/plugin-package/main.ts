import { resolve } from "node:path";
import { messageOf } from "../errors";
import { buildPlugin } from ".";
import { packPlugin } from "./pack";

/** Builds the plugin, and packs it too where a folder for that is named. */
async function main([folder]: string[]): Promise<void> {
  await buildPlugin();
  if (folder !== undefined) {
    console.log(await packPlugin(resolve(folder)));
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(messageOf(error));
  process.exitCode = 1;
});
