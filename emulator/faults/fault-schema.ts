import { httpHeaders, milliseconds, strings } from "../api/json-schemas";
import { OPERATIONS } from "../api/operations";
import { requestPattern } from "../api/request-pattern-schema";
import type { FaultKind } from "./fault";

const when = { enum: ["before", "after"] };
const retryAfter = { type: "integer", minimum: 0, maximum: 86_400 };
const form = { enum: ["seconds", "date"] };
const location = { type: "string", format: "uri" };
const bytes = { type: "integer", minimum: 1, maximum: 200_000_000 };

const target = {
  operation: { enum: [...OPERATIONS, "any"] },
  request: requestPattern,
  times: { type: "integer", minimum: 1 },
  skip: { type: "integer", minimum: 0 },
};

const ownFields: Record<FaultKind, { properties: object; required?: string[] }> = {
  delay: { properties: { ms: milliseconds, when }, required: ["ms"] },
  reset: { properties: { when } },
  error: { properties: { when } },
  "bad-gateway": { properties: { when } },
  "rate-limit": { properties: { retryAfter, form } },
  unavailable: { properties: { retryAfter, form } },
  redirect: { properties: { location }, required: ["location"] },
  truncated: { properties: { cut: { enum: ["body", "connection"] } } },
  "missing-fields": { properties: { keep: strings } },
  oversized: { properties: { bytes } },
  "empty-body": { properties: {} },
  "endless-body": { properties: {} },
  "hostile-json": { properties: {} },
  deprecation: { properties: {} },
  answer: {
    properties: {
      status: { type: "integer", minimum: 200, maximum: 599 },
      body: {},
      headers: httpHeaders,
      when,
    },
    required: ["status"],
  },
  altered: { properties: { set: { type: "object" }, unset: strings, of: { enum: ["answer", "items"] } } },
  late: { properties: { ms: milliseconds }, required: ["ms"] },
  stale: { properties: { ms: milliseconds }, required: ["ms"] },
  ignored: { properties: {} },
  twice: { properties: {} },
};

/** A fault that comes from another process: each kind with its own fields and no others. */
export const faultSchema = {
  type: "object",
  discriminator: { propertyName: "kind" },
  oneOf: Object.entries(ownFields).map(([kind, { properties, required = [] }]) => ({
    properties: { kind: { const: kind }, ...target, ...properties },
    required: ["kind", "operation", ...required],
    additionalProperties: false,
  })),
};
