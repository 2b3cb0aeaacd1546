import { someOf } from "./json-schemas";

const texts = { type: "object", additionalProperties: { type: "string" } };

/** The schemas of a method in any case, and of a pattern for paths. */
export const methodAndPath = {
  method: { type: "string", pattern: "^[A-Za-z]+$" },
  path: { type: "string", pattern: "^/" },
};

/** The schema of a pattern for requests. */
export const requestPattern = {
  ...someOf({
    ...methodAndPath,
    query: texts,
    body: {},
    headers: texts,
    user: { type: "string", minLength: 1 },
  }),
  minProperties: 1,
};
