import { httpHeaders, milliseconds, someOf } from "../api/json-schemas";
import { requestPattern } from "../api/request-pattern-schema";

/** The schema of a stub. */
export const stubSchema = {
  ...someOf({
    request: requestPattern,
    answer: someOf({
      status: { type: "integer", minimum: 200, maximum: 599 },
      headers: httpHeaders,
      body: {},
      delayMs: milliseconds,
    }),
    times: { type: "integer", minimum: 1 },
  }),
  required: ["request", "answer"],
};
