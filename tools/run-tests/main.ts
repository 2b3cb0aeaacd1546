import { spawnSync } from "node:child_process";
import { messageOf } from "../errors";
import { ensurePulumiCli } from "../pulumi-cli";
import { ensureLanguageHost } from "../pulumi-cli/language-host";
import { STATE_SERVERS } from "../state-servers";
import { jestArguments } from "./jest-arguments";

async function main(args: string[]): Promise<void> {
  await ensurePulumiCli();
  await ensureLanguageHost("yaml");
  const leftOut: string[] = [];
  const all = await jestArguments(args, STATE_SERVERS, (line) => leftOut.push(line));
  say(leftOut);
  const jest = spawnSync(process.execPath, [require.resolve("jest/bin/jest"), ...all], { stdio: "inherit" });
  // Again, because nobody reads on from there.
  say(leftOut);
  process.exitCode = jest.status ?? 1;
}

function say(lines: string[]): void {
  for (const line of lines) {
    console.error(line);
  }
}

main(process.argv.slice(2)).catch((error) => {
  console.error(messageOf(error));
  process.exitCode = 1;
});
