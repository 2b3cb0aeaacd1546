import type { FastifyRequest } from "fastify";
import { assertValid } from "../api/assert-valid";
import { CREDENTIAL_HEADERS, type CredentialHeader } from "../api/credentials";
import { OPERATIONS, type Operation } from "../api/operations";
import { pathOf } from "../api/paths";
import type { FaultKind } from "../faults/fault";
import { EmulatorClock } from "../time/emulator-clock";
import { isChosen, type JournalFilter, journalFilter } from "./journal-filter";

/** One request as the emulator saw it, whatever became of it. */
export interface JournalEntry {
  /** When it arrived: ISO 8601, UTC. */
  readonly time: string;
  /** The operation that it asked for; null when no endpoint of the API has this method and path. */
  readonly operation: Operation | null;
  /** The HTTP method. */
  readonly method: string;
  /** The path as sent, without the query. */
  readonly path: string;
  /** The parsed query; a parameter that is repeated is a list. */
  readonly query: Readonly<Record<string, unknown>>;
  /** The parsed body; null when there was none or it could not be parsed. */
  readonly body: unknown;
  /** The status answered; null while there is no answer yet, and for good when none could leave. */
  readonly status: number | null;
  /**
   * Who answers it: a `route` of the emulator, a `stub`, or the `edge`, which is the network in front of the API; null
   * when nobody does, and the answer is 501.
   */
  readonly answeredBy: "route" | "stub" | "edge" | null;
  /** The fault it met. */
  readonly fault: FaultKind | null;
  /** The `x-request-id` of the answer. */
  readonly requestId: string;
  /** The part of the headers that is kept. */
  readonly headers: {
    /** `User-Agent`; null when there was none. */
    readonly userAgent: string | null;
    /** Which credential headers were there. Their values are never kept. */
    readonly credentials: readonly CredentialHeader[];
  };
}

/** The journal as a test reads it. */
export interface JournalReader {
  /**
   * The latest requests, 10,000 unless the option `journalLength` says otherwise, in the order of their arrival, or
   * those of one operation, or those that a filter chooses. Bodies are whole.
   */
  requests(filter?: Operation | JournalFilter): JournalEntry[];
  /** Those for which there is neither a route nor a stub, and which are answered with 501. */
  unanswered(): JournalEntry[];
  /** Forgets the requests. */
  clear(): void;
}

/** How many requests the journal keeps unless told: the latest. */
const DEFAULT_LENGTH = 10_000;

interface JournalOptions {
  readonly clock?: EmulatorClock;
  readonly onRequest?: ((entry: JournalEntry) => void) | undefined;
  readonly journalLength?: number | undefined;
}

/** @internal Entries are opened on arrival, so that a request that is never answered is there too. */
export class Journal implements JournalReader {
  /** In the order of arrival. */
  readonly #entries = new Map<string, JournalEntry>();
  readonly #onAnswer: ((entry: JournalEntry) => void) | undefined;
  readonly #length: number;
  readonly #clock: EmulatorClock;

  constructor({
    onRequest,
    journalLength = DEFAULT_LENGTH,
    clock = new EmulatorClock(),
  }: JournalOptions = {}) {
    this.#onAnswer = onRequest;
    this.#length = journalLength;
    this.#clock = clock;
  }

  requests(filter: Operation | JournalFilter = {}): JournalEntry[] {
    const chosen = typeof filter === "string" ? { operation: filter } : filter;
    if (chosen.operation !== undefined && !OPERATIONS.includes(chosen.operation)) {
      throw new Error(`'${chosen.operation}' is no operation; OPERATIONS lists them`);
    }
    assertValid(journalFilter, chosen, `a filter of the journal ${JSON.stringify(chosen)}`);
    return this.#copiesOf((entry) => isChosen(entry, chosen));
  }

  unanswered(): JournalEntry[] {
    return this.#copiesOf(({ answeredBy }) => answeredBy === null);
  }

  clear(): void {
    this.#entries.clear();
  }

  open(request: FastifyRequest): void {
    this.#entries.set(request.id, {
      time: this.#clock.now(),
      operation: request.routeOptions.config.operation ?? null,
      method: request.method,
      path: pathOf(request.url),
      query: { ...(request.query as Record<string, unknown>) },
      body: null,
      status: null,
      answeredBy: request.is404 ? null : "route",
      fault: null,
      requestId: request.id,
      headers: {
        userAgent: request.headers["user-agent"] ?? null,
        credentials: CREDENTIAL_HEADERS.filter((header) => request.headers[header] !== undefined),
      },
    });
    this.#forgetTheOldest();
  }

  addBody(request: FastifyRequest): void {
    this.#amend(request.id, { body: structuredClone(request.body) ?? null });
  }

  /** Notes who answers in the place of a route. */
  addAnswerer(request: FastifyRequest, answeredBy: "stub" | "edge"): void {
    this.#amend(request.id, { answeredBy });
  }

  addFault(request: FastifyRequest, fault: FaultKind): void {
    this.#amend(request.id, { fault });
  }

  addStatus(requestId: string, status: number): void {
    this.#amend(requestId, { status });
    const entry = this.#entries.get(requestId);
    if (entry && this.#onAnswer) {
      this.#onAnswer(structuredClone(entry));
    }
  }

  #copiesOf(isWanted: (entry: JournalEntry) => boolean): JournalEntry[] {
    return structuredClone([...this.#entries.values()].filter(isWanted));
  }

  #forgetTheOldest(): void {
    const [oldest] = this.#entries.keys();
    if (oldest !== undefined && this.#entries.size > this.#length) {
      this.#entries.delete(oldest);
    }
  }

  #amend(requestId: string, change: Partial<JournalEntry>): void {
    const entry = this.#entries.get(requestId);
    if (entry) {
      this.#entries.set(requestId, { ...entry, ...change });
    }
  }
}
