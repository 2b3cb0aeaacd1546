import type { Emulator, Fault, JsonValue } from "composio-emulator";

/**
 * The operations of the resource, each with the one of the API that carries it out. A create has a default name, or one
 * that the program gives, which a stranger's server may have already.
 */
export const OPERATIONS = {
  create: "createMcpServer",
  createNamed: "createMcpServer",
  createTaken: "createMcpServer",
  /** A create whose answer is lost, so that the list has to say what became of it. */
  settle: "listMcpServers",
  read: "getMcpServer",
  update: "updateMcpServer",
  delete: "deleteMcpServer",
} as const;
export type OperationName = keyof typeof OPERATIONS;

/** The API key in these tests. */
export const KEY = "ak_matrix_0123456789abcdef";

/** The time limit of a request in these tests. */
export const TIME_LIMIT_SECONDS = 1;
const TOO_LATE_MS = TIME_LIMIT_SECONDS * 1000 + 500;

type WithoutTarget<F> = F extends Fault ? Omit<F, "operation" | "times" | "skip"> : never;

export interface NamedFault {
  name: string;
  fault: WithoutTarget<Fault> | "refuse";
  /**
   * The operations that a single occurrence makes fail; the others get over it. A name that a stranger's server has
   * always stops a create.
   */
  stops: OperationName[];
  /** The operations that it is tried on; all of them unless given. */
  of?: OperationName[];
}

const ALL = Object.keys(OPERATIONS) as OperationName[];

const LONG_AGO = "2025-01-01T00:00:00.000Z";

const refusal = (message: string, slug: string) => ({ error: { message, slug, code: 1, status: 0 } });

export const FAULTS: NamedFault[] = [
  { name: "connection refused", fault: "refuse", stops: [] },
  { name: "connection reset before processing", fault: { kind: "reset", when: "before" }, stops: [] },
  { name: "connection reset after processing", fault: { kind: "reset", when: "after" }, stops: [] },
  {
    name: "answer too late, processed late",
    fault: { kind: "delay", ms: TOO_LATE_MS, when: "before" },
    stops: [],
  },
  {
    name: "answer too late, processed at once",
    fault: { kind: "delay", ms: TOO_LATE_MS, when: "after" },
    stops: [],
  },
  { name: "429, Retry-After in seconds", fault: { kind: "rate-limit", form: "seconds" }, stops: [] },
  { name: "429, Retry-After as a date", fault: { kind: "rate-limit", form: "date" }, stops: [] },
  { name: "503 with Retry-After", fault: { kind: "unavailable", retryAfter: 1 }, stops: [] },
  { name: "503 without Retry-After", fault: { kind: "unavailable" }, stops: [] },
  { name: "500 before processing", fault: { kind: "error", when: "before" }, stops: [] },
  { name: "500 after processing", fault: { kind: "error", when: "after" }, stops: [] },
  { name: "502 page before processing", fault: { kind: "bad-gateway", when: "before" }, stops: [] },
  { name: "502 page after processing", fault: { kind: "bad-gateway", when: "after" }, stops: [] },
  { name: "empty body", fault: { kind: "empty-body" }, stops: [] },
  { name: "truncated JSON", fault: { kind: "truncated", cut: "body" }, stops: [] },
  { name: "connection cut in the body", fault: { kind: "truncated", cut: "connection" }, stops: [] },
  { name: "fields missing", fault: { kind: "missing-fields" }, stops: ["read", "settle"] },
  {
    name: "redirect to another host",
    fault: { kind: "redirect", location: "http://127.0.0.1:1/" },
    stops: ALL,
  },
  { name: "body that never ends", fault: { kind: "endless-body" }, stops: [] },
  { name: "oversized answer", fault: { kind: "oversized", bytes: 10_600_000 }, stops: ["read", "settle"] },
  { name: "hostile JSON", fault: { kind: "hostile-json" }, stops: [] },
  { name: "announced end of the endpoint", fault: { kind: "deprecation" }, stops: [] },
  {
    name: "404 of a missing route",
    fault: {
      kind: "answer",
      status: 404,
      body: refusal("Route GET:/api/v3/mcp/1 not found", "HTTP_NotFound"),
    },
    stops: ALL,
  },
  {
    name: "404 that names nothing",
    fault: { kind: "answer", status: 404, body: refusal("Not found", "HTTP_NotFound") },
    stops: ALL,
  },
  {
    name: "410 of a withdrawn API",
    fault: { kind: "answer", status: 410, body: refusal("This API was removed", "HTTP_Gone") },
    stops: ALL,
  },
  {
    name: "400 of a withdrawn API",
    fault: {
      kind: "answer",
      status: 400,
      body: refusal("This API is no longer supported. Use /api/v3.1/tool_router/session.", "HTTP_BadRequest"),
    },
    stops: ALL,
  },
  {
    name: "409 of another kind",
    fault: { kind: "answer", status: 409, body: refusal("Locked", "Project_Locked") },
    stops: ALL,
  },
  {
    name: "429 after processing",
    fault: {
      kind: "answer",
      status: 429,
      body: { message: "slow down" },
      headers: { "retry-after": "1" },
      when: "after",
    },
    stops: [],
  },
  {
    name: "503 with Retry-After after processing",
    fault: { kind: "answer", status: 503, body: "busy", headers: { "retry-after": "1" }, when: "after" },
    stops: [],
  },
  {
    name: "202 without the object",
    fault: { kind: "answer", status: 202, body: {}, when: "after" },
    stops: ["read", "settle"],
  },
  {
    name: "success: true without the object",
    fault: { kind: "answer", status: 200, body: { success: true }, when: "after" },
    stops: ["read", "settle"],
  },
  {
    name: "another object",
    fault: { kind: "altered", set: { id: "22222222-2222-4222-8222-222222222222" } },
    stops: ["read"],
    // Of a create, nobody could tell.
    of: ["read", "update", "delete"],
  },
  {
    name: "fields of other types",
    fault: {
      kind: "altered",
      set: {
        deleted: null,
        server_instance_count: "3",
        toolkit_icons: { gmail: null },
        managed_auth_via_composio: null,
        created_at: null,
        total_pages: "1",
      },
    },
    stops: [],
  },
  {
    name: "fields that Composio withdraws",
    fault: { kind: "altered", unset: ["commands", "mcp_url", "toolkit_icons", "toolkits", "total_pages"] },
    stops: [],
  },
  {
    name: "carried out late",
    fault: { kind: "late", ms: 700 },
    stops: [],
  },
  {
    name: "reads as before, for 3 s after the write",
    fault: { kind: "stale", ms: 3_000 },
    stops: [],
    of: ["update"],
  },
  { name: "answered and not carried out", fault: { kind: "ignored" }, stops: ["update"], of: ["update"] },
  { name: "sent on twice by a gateway", fault: { kind: "twice" }, stops: ["create", "createNamed"] },
  {
    name: "items of a list without an age",
    fault: { kind: "altered", of: "items", set: { created_at: null, name: "support" } },
    stops: ["settle"],
    of: ["settle"],
  },
  {
    name: "an object of long ago, in the answer to a create",
    fault: { kind: "altered", set: { created_at: LONG_AGO, config_version: 7 } },
    stops: ["create"],
    of: ["create"],
  },
  {
    name: "a list that comes late",
    fault: { kind: "altered", set: { items: [], total_pages: 1, next_cursor: null } },
    stops: [],
    of: ["settle"],
  },
  {
    name: "a list that ends early",
    fault: { kind: "altered", set: { items: [], total_pages: 3, next_cursor: "b2Zmc2V0OjE" } },
    stops: ["settle"],
    of: ["settle"],
  },
  {
    name: "a refusal that repeats the key",
    fault: {
      kind: "answer",
      status: 400,
      body: refusal(`No: ${KEY}, ${JSON.stringify(KEY)} and ${encodeURIComponent(KEY)}`, KEY),
      headers: { "x-request-id": KEY, deprecation: KEY, sunset: KEY },
    },
    stops: ALL,
  },
  {
    name: "masks in the place of values",
    fault: {
      kind: "altered",
      set: {
        secret: "whsec_XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX",
        credentials: { client_id: "[FILTERED]", client_secret: "<secret>" },
        shared_connection_fields: { subdomain: "ab----yz" },
      },
    },
    stops: [],
    of: ["read", "update"],
  },
  ...oddDeletes(),
];

/** Answers to a delete that is not carried out, and that none of Composio's are. */
function oddDeletes(): NamedFault[] {
  const ofAnother = { id: "another", session_id: "another", slug: "CUSTOM_ANOTHER" };
  const bodies: [string, JsonValue | undefined][] = [
    ["a page", "<html><body>Sign in</body></html>"],
    ["nothing", undefined],
    ["null", "null"],
    ["an object that says nothing", {}],
    ["a denied success", { success: false }],
    ["a denied delete", { deleted: false }],
    ["another object's success", { ...ofAnother, success: true, deleted: true }],
  ];
  return bodies.map(([what, body]) => ({
    name: `a delete that is answered by ${what}`,
    fault: { kind: "answer", status: 200, ...(body !== undefined && { body }) },
    stops: ["delete"],
    of: ["delete"],
  }));
}

/** How often a fault occurs: the first time only, or as long as it is not cleared. */
export const DURATIONS = ["once", "lasting"] as const;
export type Duration = (typeof DURATIONS)[number];

export async function switchOn(
  { emulator, sleep }: { emulator: Emulator; sleep(ms: number): Promise<unknown> },
  { fault }: NamedFault,
  operation: Fault["operation"],
  duration: Duration,
): Promise<void> {
  if (fault === "refuse") {
    // It is over when the promise resolves, and has begun a moment after the call.
    void emulator.refuseConnections(duration === "once" ? 700 : 4_000);
    await sleep(100);
  } else {
    const times = duration === "once" ? 1 : 1_000;
    emulator.faults.add({ ...fault, operation, times } as Fault);
  }
}
