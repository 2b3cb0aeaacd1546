import type { TimeBudget } from "../../composio/time-budget";
import type { McpServerObject } from "./server-object";

/** The requests of a batch. Each call is one request. */
export interface ReadSource {
  newBudget(): TimeBudget;
  /** Undefined when there is no such server. */
  find(id: string, budget: TimeBudget): Promise<McpServerObject | undefined>;
  page(number: number): Promise<ServerPage>;
}

/** A page of the list of all servers, which never changes its order. */
export interface ServerPage {
  servers: McpServerObject[];
  totalPages: number;
}

interface WaitingRead {
  id: string;
  source: ReadSource;
  answer(server: McpServerObject | undefined): void;
}

/** The number of reads that are each asked alone, before pages are thought of. */
const ALONE = 3;

/**
 * Answers reads of single servers, with less than a request for each where many are read.
 *
 * Pulumi asks for each server alone and never says how many will follow, while a page of the list holds many servers
 * that perhaps nobody asks for. So pages are paid for by reads: at any time, no more of them are asked for than there
 * were reads beyond the first 3. A read that waits when the pages are used up, or that the whole list does not answer,
 * is asked alone.
 *
 * With n reads and a list of L pages, this costs n requests where n is 3 or less, and otherwise at most n - 3 and at
 * most L for pages. A read is asked alone only while there are fewer pages than L and no more reads than pages and
 * 3, which makes at most n and at most L + 2 such reads. All in all these are at most 2 n - 3 and at most 2 L + 2
 * requests, where hindsight needs the smaller of n and L. Servers that the list lacks cost one request more each.
 *
 * A batch lasts from one write of this process to the next, as what was read before a write may not answer a read
 * after it. It does not age, because Pulumi starts a process for every operation.
 */
export class ReadBatch {
  readonly #listed = new Map<string, McpServerObject>();
  #waiting: WaitingRead[] = [];
  #reads = 0;
  #pagesAsked = 0;
  #pagesRead = 0;
  #totalPages = Number.POSITIVE_INFINITY;

  /**
   * @param source What is asked for this read, and for the pages that it waits for: each read has a time of its own.
   * @returns Undefined when the server's own request says that there is none.
   */
  async read(id: string, source: ReadSource): Promise<McpServerObject | undefined> {
    const budget = source.newBudget();
    this.#reads++;
    if (this.#reads > ALONE) {
      budget.begin();
      const listed = this.#listed.get(id) ?? (await this.#waitForPages(id, source));
      if (listed) {
        return listed;
      }
    }
    return source.find(id, budget);
  }

  #waitForPages(id: string, source: ReadSource): Promise<McpServerObject | undefined> {
    return new Promise((answer) => {
      this.#waiting.push({ id, source, answer });
      this.#goOn();
    });
  }

  /** Asks for as many pages again as there were, so that a long list takes few turns, or ends the waiting. */
  #goOn(): void {
    const [first] = this.#waiting;
    if (!first || this.#pagesRead < this.#pagesAsked) {
      return;
    }
    const affordable = Math.min(this.#totalPages, this.#reads - ALONE) - this.#pagesAsked;
    if (affordable <= 0) {
      this.#answerDueReads(() => true);
      return;
    }
    for (let more = Math.min(affordable, Math.max(1, this.#pagesRead)); more > 0; more--) {
      this.#pagesAsked++;
      void this.#readPage(this.#pagesAsked, first.source);
    }
  }

  async #readPage(number: number, source: ReadSource): Promise<void> {
    try {
      const { servers, totalPages } = await source.page(number);
      const isRepeated = servers.length > 0 && servers.every(({ id }) => this.#listed.has(id));
      this.#totalPages = isRepeated ? 0 : Math.min(this.#totalPages, totalPages);
      for (const server of servers) {
        this.#listed.set(server.id, server);
      }
    } catch {
      // The list only saves requests. Whatever is wrong with it, a server's own request says what is true of it.
      this.#totalPages = 0;
    }
    this.#pagesRead++;
    this.#answerDueReads(({ id }) => this.#listed.has(id));
    this.#goOn();
  }

  #answerDueReads(isDue: (read: WaitingRead) => boolean): void {
    const due = this.#waiting.filter(isDue);
    this.#waiting = this.#waiting.filter((read) => !due.includes(read));
    for (const { id, answer } of due) {
      answer(this.#listed.get(id));
    }
  }
}
