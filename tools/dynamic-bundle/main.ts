import { messageOf } from "../errors";
import { buildDynamicHost } from ".";

buildDynamicHost(process.argv.includes("--source-maps")).catch((error: unknown) => {
  console.error(messageOf(error));
  process.exitCode = 1;
});
