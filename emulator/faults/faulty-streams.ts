import { Readable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { sleep } from "../time/machine-time";

const TRICKLE_MS = 50;

/** White space, which may precede JSON for ever. */
export function endlessStream(): Readable {
  return Readable.from(trickle());
}

async function* trickle(): AsyncGenerator<string> {
  for (;;) {
    yield " ";
    await sleep(TRICKLE_MS);
  }
}

/** Gives `text` and fails, upon which the connection is closed. */
export function breakingStream(text: string): Readable {
  return Readable.from(breaking(text));
}

async function* breaking(text: string): AsyncGenerator<string> {
  yield text;
  // What was written leaves at the end of this turn of the event loop.
  await setImmediate();
  throw new Error("The connection is cut");
}
