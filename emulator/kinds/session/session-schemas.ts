import { strictObject, strings } from "../../api/json-schemas";

const boolean = { type: "boolean" } as const;
const text = { type: "string", minLength: 1 } as const;
const hint = {
  enum: ["readOnlyHint", "createHint", "updateHint", "destructiveHint", "idempotentHint", "openWorldHint"],
} as const;
const hints = { type: "array", items: hint } as const;

const object = (properties: object, required: string[] = []) => ({
  ...strictObject,
  properties,
  ...(required.length > 0 && { required }),
});
const approval = { require_approval: strings };

const tags = object({ enable: hints, disable: hints, require_approval: hints });
const toolkits = {
  type: "object",
  oneOf: [
    object({ enable: strings, ...approval }, ["enable"]),
    object({ disable: strings, ...approval }, ["disable"]),
    object(approval, ["require_approval"]),
    object({}),
  ],
};
const toolsOfToolkit = {
  type: "object",
  oneOf: [
    object({ enable: strings, ...approval }, ["enable"]),
    object({ disable: strings, ...approval }, ["disable"]),
    object({ tags: { anyOf: [hints, tags] }, ...approval }, ["tags"]),
    object(approval, ["require_approval"]),
  ],
};

/** One list, which allows or forbids. */
const oneList = {
  type: "object",
  oneOf: [object({ enable: strings }, ["enable"]), object({ disable: strings }, ["disable"])],
};

const target = { anyOf: [{ const: "all" }, object({ toolkits: { ...strings, minItems: 1 } }, ["toolkits"])] };
const hookFields = {
  id: { type: "string", pattern: "^[a-z0-9_-]{1,64}$" },
  name: { ...text, maxLength: 120 },
  applies_to: target,
};
const block = { const: "block" } as const;
const conditionCheck = object(
  { type: { const: "condition_check" }, condition: { ...text, maxLength: 2_000 }, action: block },
  ["type", "condition", "action"],
);
const injectionCheck = object({ type: { const: "prompt_injection_check" }, action: block }, [
  "type",
  "action",
]);
/** The fields of a webhook beside its type are not known. */
const webhook = { type: "object", required: ["type"], properties: { type: { const: "webhook" } } };
const hook = (type: string, handlers: readonly object[]) =>
  object({ ...hookFields, type: { const: type }, handler: { anyOf: handlers } }, [
    "id",
    "type",
    "applies_to",
    "handler",
  ]);
/** Prompts are injected by answers alone. */
const hooks = {
  type: "array",
  maxItems: 20,
  items: {
    anyOf: [
      hook("before_execute", [conditionCheck, webhook]),
      hook("after_execute", [conditionCheck, injectionCheck, webhook]),
    ],
  },
};

const blocks = {
  toolkits,
  tools: { type: "object", additionalProperties: toolsOfToolkit },
  tags: { anyOf: [hints, tags] },
  auth_configs: { type: "object", additionalProperties: text },
  connected_accounts: { type: "object", additionalProperties: { ...strings, minItems: 1 } },
  manage_connections: object({
    enable: { type: ["boolean", "null"] },
    callback_url: { type: ["string", "null"], format: "uri" },
    enable_connection_removal: boolean,
    enable_wait_for_connections: boolean,
  }),
  workbench: object({
    enable: boolean,
    enable_proxy_execution: boolean,
    enable_tool_execution: boolean,
    auto_offload_threshold: { type: "integer", minimum: 1 },
    sandbox_size: { enum: ["standard", "medium", "large", "xlarge"] },
  }),
  proxy_execute: object({ enable: boolean }, ["enable"]),
  multi_account: object({
    enable: boolean,
    max_accounts_per_toolkit: { type: "integer", minimum: 2, maximum: 10 },
    require_explicit_selection: boolean,
  }),
  preload: object({ tools: { anyOf: [{ const: "all" }, strings] } }, ["tools"]),
  search: object({ enable: boolean }, ["enable"]),
  execute: object({ enable_multi_execute: boolean }, ["enable_multi_execute"]),
  hooks,
  instant: {
    anyOf: [
      { const: false },
      object({
        toolkits: oneList,
        tools: { type: "object", additionalProperties: oneList },
        return_instant_charge: boolean,
        return_prices_in_search: boolean,
      }),
    ],
  },
  experimental: { type: "object" },
};

/** Which fields there may be is the switches' to say. */
export const createSessionBody = {
  type: "object",
  required: ["user_id"],
  properties: { user_id: text, ...blocks },
};

const orNull = Object.entries(blocks).map(([name, schema]) => [name, { anyOf: [schema, { type: "null" }] }]);

export const patchSessionBody = {
  type: "object",
  properties: { ...Object.fromEntries(orNull), expected_config_version: { type: "integer" } },
};
