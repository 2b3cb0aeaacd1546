import { someOf, strings } from "../api/json-schemas";
import type { EmulatorSeed, SeededKind } from "./emulator-seed";

const text = { type: "string", minLength: 1 };
const parameters = {
  type: "object",
  properties: { type: { const: "object" }, properties: { type: "object" }, required: strings },
};

const tool = {
  ...someOf({
    slug: { type: "string", pattern: "^[A-Z0-9_]+$" },
    name: text,
    description: text,
    input_parameters: parameters,
    output_parameters: parameters,
    tags: strings,
    is_deprecated: { type: "boolean" },
  }),
  required: ["slug"],
};

const toolkit = {
  ...someOf({
    slug: { type: "string", pattern: "^[a-z0-9_-]+$" },
    name: text,
    description: text,
    category: text,
    auth_schemes: { type: "array", minItems: 1, items: { type: "string", pattern: "^[A-Z0-9_]+$" } },
    tools: { type: "array", items: tool },
  }),
  required: ["slug"],
};

/** The API itself judges the rest of an object, as it judges the body of a create. */
const objects = {
  type: "array",
  items: { type: "object", properties: { id: { type: "string", pattern: "^[\\w-]+$" } } },
};

const kinds: Record<SeededKind, object> = {
  custom_toolkits: objects,
  auth_configs: objects,
  connected_accounts: objects,
  mcp_servers: objects,
  sessions: objects,
  trigger_instances: {
    ...objects,
    items: { ...objects.items, required: ["slug"] },
  },
  webhook_endpoints: objects,
  webhook_subscriptions: objects,
  projects: objects,
};

const parts: Record<keyof EmulatorSeed, object> = { toolkits: { type: "array", items: toolkit }, ...kinds };

/** The schema of the toolkits of a seed. */
export const seedToolkits = parts.toolkits;

/** The schema of a seed. */
export const seedSchema = someOf(parts);
