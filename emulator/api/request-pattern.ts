import type { JsonValue } from "./json-value";
import { matchesPath } from "./path-pattern";

/** Tells requests apart. A request matches by all parts that are there; a part that is left out is that of any request. */
export interface RequestPattern {
  /** The HTTP method, in any case. */
  method?: string;
  /**
   * The path, with or without the prefix of a version. `*` and `{name}` stand for one segment, `**` at the end for all
   * that follow: `/tools/execute/{slug}`.
   */
  path?: string;
  /** Parameters of the query that have to be there with these values. */
  query?: Readonly<Record<string, string>>;
  /** A part of the body: the fields that it names have to be there. A list has to be as long. */
  body?: JsonValue;
  /** Headers that have to be there with these values; their names in any case. */
  headers?: Readonly<Record<string, string>>;
  /** The id of the user that the request names in its query or its body, or whose session it is about. */
  user?: string;
}

/** A request as far as patterns look at it. */
export interface RequestFacts {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly users: readonly string[];
}

/** Whether a request is one of those that a pattern means. */
export function matchesRequest(pattern: RequestPattern, request: RequestFacts): boolean {
  const { method, path, query = {}, body, headers = {}, user } = pattern;
  return (
    (method === undefined || method.toUpperCase() === request.method) &&
    (path === undefined || matchesPath(path, request.path)) &&
    Object.entries(query).every(([name, value]) => hasValue(request.query[name], value)) &&
    (body === undefined || isPartOf(body, request.body)) &&
    Object.entries(headers).every(([name, value]) => request.headers[name.toLowerCase()] === value) &&
    (user === undefined || request.users.includes(user))
  );
}

/** A parameter that stands there several times is a list. */
const hasValue = (given: unknown, value: string): boolean =>
  Array.isArray(given) ? given.includes(value) : given === value;

function isPartOf(part: JsonValue, whole: unknown): boolean {
  if (Array.isArray(part)) {
    return (
      Array.isArray(whole) &&
      part.length === whole.length &&
      part.every((each, index) => isPartOf(each, whole[index]))
    );
  }
  if (typeof part !== "object" || part === null) {
    return part === whole;
  }
  return (
    isRecord(whole) &&
    Object.entries(part).every(([name, value]) => isPartOf(value, Reflect.get(whole, name)))
  );
}

const isRecord = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);
