import { strictObject } from "../../api/json-schemas";

const slug = { type: "string", minLength: 1 };
const object = { type: "object" };

/** Tools that a program brings along are its own to carry out: nothing is done with `experimental`. */
const call = {
  arguments: object,
  input_responses: {
    type: "object",
    additionalProperties: {
      type: "object",
      required: ["action"],
      properties: { action: { enum: ["accept", "decline", "cancel"] } },
    },
  },
  request_state: { type: "string" },
  experimental: object,
};

export const executeSessionBody = {
  ...strictObject,
  required: ["tool_slug"],
  properties: {
    tool_slug: slug,
    account: { type: "string" },
    enable_auto_workbench_offload: { type: "boolean" },
    ...call,
  },
};

export const executeMetaBody = { ...strictObject, required: ["slug"], properties: { slug, ...call } };

export const searchSessionBody = {
  ...strictObject,
  required: ["queries"],
  properties: {
    queries: {
      type: "array",
      minItems: 1,
      maxItems: 7,
      items: {
        ...strictObject,
        required: ["use_case"],
        properties: {
          use_case: { type: "string", minLength: 1, maxLength: 1024 },
          known_fields: { type: "string", maxLength: 500 },
        },
      },
    },
    toolkits: { type: "array", items: slug },
    model: { type: "string" },
    search_strategy: { enum: ["auto", "tool_search"] },
    experimental: object,
  },
};
