import { messageOf } from "../errors";
import { Api } from "./api";
import { askAll } from "./ask-all";
import { Asking } from "./asking";
import { cleanUp } from "./clean-up";
import { runLifeCycle } from "./life-cycle";
import { Names } from "./names";
import { readSettings } from "./settings";
import { untilInterrupted } from "./until-interrupted";

const say = (text: string) => console.log(text);

/** @returns Whether all that was declared lived as it should, and nothing is left of it. */
async function main(): Promise<boolean> {
  const settings = readSettings(process.argv.slice(2), process.env);
  const [api, names] = [new Api(settings), new Names()];
  const asking = new Asking(api, names, settings.mcpUrl);
  say(
    `This uses the Composio project that the key belongs to, at ${settings.baseUrl}. Names begin with ${names.of("")}`,
  );
  let hasLived = false;
  try {
    hasLived = await untilInterrupted(async (interruption) => {
      const lived = await succeeds(() =>
        runLifeCycle(settings, names, asking.sessions, (step) => {
          interruption.throwIfAborted();
          say(`- ${step}`);
        }),
      );
      interruption.throwIfAborted();
      say("\nWhat is not documented, or contradictory:");
      for await (const line of askAll(asking)) {
        interruption.throwIfAborted();
        say(`- ${line}`);
      }
      return lived;
    });
  } finally {
    const left = await cleanUp(api, names, asking.sessions);
    say(
      left.length === 0
        ? "\nNothing is left."
        : `\nThis is left, and has to be deleted by hand:\n${left.join("\n")}`,
    );
    hasLived &&= left.length === 0;
  }
  say(hasLived ? "The life cycle of every resource succeeded." : "It failed.");
  return hasLived;
}

async function succeeds(run: () => Promise<void>): Promise<boolean> {
  try {
    await run();
    return true;
  } catch (error) {
    say(`The life cycle failed: ${messageOf(error)}`);
    return false;
  }
}

main().then(
  (isFine) => {
    process.exitCode = isFine ? 0 : 1;
  },
  (error: unknown) => {
    console.error(messageOf(error));
    process.exitCode = 1;
  },
);
