import { ComposioError, type ComposioErrorDetails } from "../../../../provider/composio/errors";
import { retryDelay } from "../../../../provider/composio/retry";

const METHODS = ["GET", "POST", "PATCH", "DELETE"] as const;
type Method = (typeof METHODS)[number];

function delay(
  method: Method,
  details: Partial<ComposioErrorDetails>,
  { attempts = 1, elapsedMs = 0, isRepeatable = false } = {},
): number | undefined {
  const error = new ComposioError({ kind: "refused", request: "", reason: "", ...details });
  const budget = { elapsedMs, leftMs: 120_000 - elapsedMs };
  return retryDelay({ request: { method, isRepeatable }, error, attempts, budget }, 1);
}

function methodsRepeated(details: Partial<ComposioErrorDetails>): Method[] {
  return METHODS.filter((method) => delay(method, details) !== undefined);
}

describe("a request is sent again", () => {
  it.each<[string, Partial<ComposioErrorDetails>]>([
    ["429", { status: 429 }],
    ["503 with Retry-After", { status: 503, retryAfterMs: 1_000 }],
    ["a refused connection", { kind: "network", socketCode: "ECONNREFUSED" }],
    ["a host name without an address", { kind: "network", socketCode: "ENOTFOUND" }],
  ])("by every method after %s, which says that it was not carried out", (_, details) => {
    expect(methodsRepeated(details)).toEqual(METHODS);
  });

  it.each<[string, Partial<ComposioErrorDetails>]>([
    ["408", { status: 408 }],
    ["500", { status: 500 }],
    ["502", { status: 502 }],
    ["503 without Retry-After", { status: 503 }],
    ["a time-out", { kind: "timeout" }],
    ["a cut connection", { kind: "network", socketCode: "ECONNRESET" }],
    ["a host that is lost from sight", { kind: "network", socketCode: "EHOSTUNREACH" }],
    ["an answer that is not JSON", { kind: "garbled" }],
  ])("by every method but POST after %s, which says nothing", (_, details) => {
    expect(methodsRepeated(details)).toEqual(["GET", "PATCH", "DELETE"]);
  });
});

test("a POST that means the same when it arrives twice is repeated too", () => {
  expect(delay("POST", { kind: "timeout" }, { isRepeatable: true })).toBe(500);
  expect(delay("POST", { status: 400 }, { isRepeatable: true })).toBeUndefined();
});

test.each<[string, Partial<ComposioErrorDetails>]>([
  ["400", { status: 400 }],
  ["401", { status: 401 }],
  ["404", { status: 404 }],
  ["409", { status: 409 }],
  ["a redirect", { status: 307 }],
  ["a certificate that does not hold", { kind: "network", socketCode: "DEPTH_ZERO_SELF_SIGNED_CERT" }],
  ["an answer without the promised fields", { kind: "incomplete" }],
])("no method is repeated after %s", (_, details) => {
  expect(methodsRepeated(details)).toEqual([]);
});

test("the delay doubles, up to a cap", () => {
  const delays = [1, 2, 3, 4, 5, 6, 7, 8].map((attempts) => delay("GET", { status: 500 }, { attempts }));
  expect(delays).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 20_000, 20_000]);
});

test("the delay is spread over its second half", () => {
  const error = new ComposioError({ kind: "timeout", request: "", reason: "" });
  const budget = { elapsedMs: 0, leftMs: 10_000 };
  const failed = { request: { method: "GET" }, error, attempts: 1, budget } as const;
  expect([retryDelay(failed, 0), retryDelay(failed, 1)]).toEqual([250, 500]);
});

test("Retry-After is waited for in full", () => {
  expect(delay("POST", { status: 429, retryAfterMs: 7_000 })).toBe(7_500);
});

test("a Retry-After that asks for no wait does not replace the growing pauses", () => {
  expect(delay("GET", { status: 429, retryAfterMs: 0 }, { attempts: 4 })).toBe(4_000);
});

describe("the time budget", () => {
  it("ends the attempts", () => {
    expect(delay("GET", { status: 500 }, { elapsedMs: 119_500 })).toBe(500);
    expect(delay("GET", { status: 500 }, { elapsedMs: 119_501 })).toBeUndefined();
  });

  it("also ends a wait that Composio asks for", () => {
    expect(delay("GET", { status: 429, retryAfterMs: 121_000 })).toBeUndefined();
  });

  it("is short for a host that cannot be reached", () => {
    const details = { kind: "network", socketCode: "ENOTFOUND" } as const;
    expect(delay("GET", details, { elapsedMs: 19_500 })).toBe(500);
    expect(delay("GET", details, { elapsedMs: 19_501 })).toBeUndefined();
  });
});
