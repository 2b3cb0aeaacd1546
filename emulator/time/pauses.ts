import { setMaxListeners } from "node:events";
import { sleep } from "./machine-time";

/** Waits that can be ended all at once, so that no request outlives the test that sent it. */
export class Pauses {
  #end = endOfAnyNumber();

  /** False when it was ended before its time. */
  async wait(ms: number): Promise<boolean> {
    return sleep(ms, true, { signal: this.#end.signal }).catch(() => false);
  }

  endAll(): void {
    this.#end.abort();
    this.#end = endOfAnyNumber();
  }
}

/** Node warns of more than ten waits on one signal unless told. */
function endOfAnyNumber(): AbortController {
  const end = new AbortController();
  setMaxListeners(0, end.signal);
  return end;
}
