import { lookup } from "node:dns/promises";
import { once } from "node:events";
import type { FastifyInstance } from "fastify";
import { wallTime } from "../time/machine-time";
import { Pauses } from "../time/pauses";

/** Listens, with interruptions. */
export class Listener {
  readonly #app: FastifyInstance;
  readonly #pauses = new Pauses();
  #bound: { host?: string; port?: number } = {};
  #interruption: Promise<void> | undefined;
  #refusesUntil = 0;

  constructor(app: FastifyInstance) {
    this.#app = app;
  }

  /** Listens on one address even if the host has several, because an interruption must be one of all. */
  async listen(host: string, port: number): Promise<string> {
    const { address } = await lookup(host);
    const url = await this.#app.listen({ host: address, port });
    this.#bound = { host: address, port: port === 0 ? Number(new URL(url).port) : port };
    return url;
  }

  /** Resolves when it listens again. The longest of several interruptions at a time counts. */
  refuse(ms: number): Promise<void> {
    this.#refusesUntil = Math.max(this.#refusesUntil, wallTime() + ms);
    this.#interruption ??= this.#interrupt().finally(() => {
      this.#interruption = undefined;
    });
    return this.#interruption;
  }

  async close(): Promise<void> {
    this.#pauses.endAll();
    await this.#app.close();
  }

  async #interrupt(): Promise<void> {
    const { server } = this.#app;
    server.close();
    while (wallTime() < this.#refusesUntil) {
      const hasElapsed = await this.#pauses.wait(this.#refusesUntil - wallTime());
      if (!hasElapsed) {
        return;
      }
    }
    server.listen(this.#bound);
    await once(server, "listening");
  }
}
