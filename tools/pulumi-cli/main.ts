import { messageOf } from "../errors";
import { ensurePulumiCli } from ".";

ensurePulumiCli().then(
  ({ binDir }) => console.log(binDir),
  (error) => {
    console.error(messageOf(error));
    process.exitCode = 1;
  },
);
