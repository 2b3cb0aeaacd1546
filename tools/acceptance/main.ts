import { messageOf } from "../errors";
import { Api } from "./api";
import { askAll } from "./ask-all";
import { Asking } from "./asking";
import { cleanUp } from "./clean-up";
import { runLifeCycle } from "./life-cycle";
import { Names } from "./names";
import { readSettings, type Settings } from "./settings";
import { untilInterrupted } from "./until-interrupted";

const say = (text: string) => console.log(text);

/** @returns Whether all that was declared lived as it should, and nothing is left of it. */
async function main(): Promise<boolean> {
  const settings = readSettings(process.argv.slice(2), process.env);
  const names = new Names();
  say(
    `This uses the Composio project that the key belongs to, at ${settings.baseUrl}. Names begin with ${names.of("")}`,
  );
  const isFine = await untilInterrupted(async (interruption) => {
    interruption.addEventListener("abort", () => say("\nInterrupted. What there is gets deleted first."));
    const asking = new Asking(new Api(settings, interruption), names, settings.mcpUrl);
    let [hasLived, isClean] = [false, false];
    try {
      hasLived = await liveAndAsk(settings, asking, interruption);
    } finally {
      isClean = await leaveNothing(settings, asking);
    }
    return hasLived && isClean;
  });
  say(isFine ? "The life cycle of every resource succeeded." : "It failed.");
  return isFine;
}

/** @returns Whether the life cycle succeeded. What the questions turn out to be is no failure. */
async function liveAndAsk(settings: Settings, asking: Asking, interruption: AbortSignal): Promise<boolean> {
  const hasLived = await succeeds(() =>
    runLifeCycle(settings, asking.names, asking.sessions, (step) => {
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

/** Deletes all by an API of its own, which no interruption stops. */
async function leaveNothing(settings: Settings, { names, sessions }: Asking): Promise<boolean> {
  const left = await cleanUp(new Api(settings), names, sessions);
  say(
    left.length === 0
      ? "\nNothing is left."
      : `\nThis is left, and has to be deleted by hand:\n${left.join("\n")}`,
  );
  return left.length === 0;
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
