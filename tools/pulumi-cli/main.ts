import { messageOf } from "../errors";
import { ensurePulumiCli } from ".";
import { ensureLanguageHost } from "./language-host";

Promise.all([ensurePulumiCli(), ensureLanguageHost("yaml")]).then(
  ([{ binDir }]) => console.log(binDir),
  (error) => {
    console.error(messageOf(error));
    process.exitCode = 1;
  },
);
