import { someOf } from "./json-schemas";

const texts = { type: "object", additionalProperties: { type: "string" } };

/** The schema of a pattern for requests. */
export const requestPattern = {
  ...someOf({
    method: { type: "string", pattern: "^[A-Za-z]+$" },
    path: { type: "string", pattern: "^/" },
    query: texts,
    body: {},
    headers: texts,
    user: { type: "string", minLength: 1 },
  }),
  minProperties: 1,
};
