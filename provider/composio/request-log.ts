import { redactor } from "../core/redact/redactor";
import { now } from "../core/time";
import type { ComposioErrorDetails } from "./errors";
import type { ComposioAnswer, ComposioRequest } from "./http";

/** One attempt at a request, and what came of it. */
export interface Attempt {
  request: ComposioRequest;
  /** 1 for the first. */
  number: number;
  /** When the attempt was due, by `now()`. It may wait for its turn from then on. */
  dueAt: number;
  outcome: ComposioAnswer | ComposioErrorDetails;
  /** How long the client waits before the next attempt, in milliseconds; undefined where there is none. */
  delayMs?: number | undefined;
}

/** A shorter wait for a turn says nothing. */
const SHORTEST_QUEUE_MS = 100;

/**
 * Makes what writes a line of each attempt. A line holds nothing of a body, no header but the request id, no text of
 * a query, and nothing of the base URL or a proxy.
 *
 * @param keys The keys, which are taken out wherever they stand.
 * @param write Gets the lines.
 */
export function requestLog(
  keys: readonly string[],
  write: (line: string) => void,
): (attempt: Attempt) => void {
  const redact = redactor(keys);
  return (attempt) => write(redact(lineOf(attempt)));
}

function lineOf({ request, number, dueAt, outcome, delayMs }: Attempt): string {
  const { version = "v3", method, path, query = {} } = request;
  const { requestId, sentAt = dueAt } = outcome;
  const queuedMs = sentAt - dueAt;
  const facts = [
    `attempt ${number}`,
    ...(queuedMs < SHORTEST_QUEUE_MS ? [] : [`queued ${whole(queuedMs)} ms`]),
    ...(requestId === undefined ? [] : [`request id ${requestId}`]),
  ];
  const next = delayMs === undefined ? "" : `; next attempt in ${whole(delayMs)} ms`;
  const target = `${method} /api/${version}${path}${queryOf(query)}`;
  return `${target}: ${result(outcome, now() - sentAt)} (${facts.join(", ")})${next}`;
}

/** Texts of a query may be names that the program keeps secret. Numbers tell the pages of a list apart. */
function queryOf(query: NonNullable<ComposioRequest["query"]>): string {
  const shown = Object.entries(query).map(
    ([name, value]) => `${name}=${typeof value === "string" ? "…" : value}`,
  );
  return shown.length === 0 ? "" : `?${shown.join("&")}`;
}

/** The status and the time, and in a word why the attempt failed where the status does not say it. */
function result(outcome: Attempt["outcome"], ms: number): string {
  const answered = `${outcome.status ?? "no answer"} in ${whole(ms)} ms`;
  return "kind" in outcome && outcome.kind !== "refused"
    ? `${answered}, ${outcome.socketCode ?? outcome.kind}`
    : answered;
}

function whole(ms: number): string {
  return ms.toFixed(0);
}
