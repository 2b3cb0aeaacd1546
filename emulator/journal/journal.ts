import type { FastifyRequest } from "fastify";
import { CREDENTIAL_HEADERS, type CredentialHeader } from "../api/credentials";
import { OPERATIONS, type Operation } from "../api/operations";
import { pathOf } from "../api/paths";
import type { FaultKind } from "../faults/fault";
import { wallTime } from "../time/machine-time";

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
  /** The latest 10,000 requests in the order of their arrival, or those of one operation. Bodies are whole. */
  requests(operation?: Operation): JournalEntry[];
  /** Those that the emulator has no route for, and answers with 501. */
  unanswered(): JournalEntry[];
  /** Forgets the requests. */
  clear(): void;
}

/** How many requests the journal keeps: the latest. */
const JOURNAL_LENGTH = 10_000;

/** @internal Entries are opened on arrival, so that a request that is never answered is there too. */
export class Journal implements JournalReader {
  /** In the order of arrival. */
  readonly #entries = new Map<string, JournalEntry>();
  readonly #onAnswer: ((entry: JournalEntry) => void) | undefined;

  constructor(onAnswer?: (entry: JournalEntry) => void) {
    this.#onAnswer = onAnswer;
  }

  requests(operation?: Operation): JournalEntry[] {
    if (operation !== undefined && !OPERATIONS.includes(operation)) {
      throw new Error(`'${operation}' is no operation; OPERATIONS lists them`);
    }
    const all = structuredClone([...this.#entries.values()]);
    return operation ? all.filter((entry) => entry.operation === operation) : all;
  }

  unanswered(): JournalEntry[] {
    return this.requests().filter(({ operation, status }) => operation === null && status === 501);
  }

  clear(): void {
    this.#entries.clear();
  }

  open(request: FastifyRequest): void {
    this.#entries.set(request.id, {
      time: new Date(wallTime()).toISOString(),
      operation: request.routeOptions.config.operation ?? null,
      method: request.method,
      path: pathOf(request.url),
      query: { ...(request.query as Record<string, unknown>) },
      body: null,
      status: null,
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

  #forgetTheOldest(): void {
    const [oldest] = this.#entries.keys();
    if (oldest !== undefined && this.#entries.size > JOURNAL_LENGTH) {
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
