import { wallTime } from "../time/machine-time";
import type { EmulatorSettings } from "./emulator-settings";

const WINDOW_MS = 1000;

/** Decides the fate of each request under the settings for load. */
export class Load {
  readonly #settings: Pick<EmulatorSettings, "requestsPerSecond" | "failEvery">;
  #processedAt: number[] = [];
  #requests = 0;

  constructor(settings: Pick<EmulatorSettings, "requestsPerSecond" | "failEvery">) {
    this.#settings = settings;
  }

  next(now = wallTime()): "process" | "limit" | "fail" {
    const { requestsPerSecond, failEvery } = this.#settings;
    if (requestsPerSecond > 0) {
      this.#processedAt = this.#processedAt.filter((time) => time > now - WINDOW_MS);
      if (this.#processedAt.length >= requestsPerSecond) {
        return "limit";
      }
      this.#processedAt.push(now);
    }
    this.#requests += 1;
    return failEvery > 0 && this.#requests % failEvery === 0 ? "fail" : "process";
  }

  clear(): void {
    this.#processedAt = [];
    this.#requests = 0;
  }
}
