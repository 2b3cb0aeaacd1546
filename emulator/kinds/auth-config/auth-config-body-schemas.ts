import { strictObject, strings } from "../../api/json-schemas";

const text = { type: "string", minLength: 1 } as const;
const boolean = { type: "boolean" } as const;
const scopes = { type: ["string", "array"], items: { type: "string" } } as const;
const clearableScopes = { ...scopes, type: [...scopes.type, "null"] } as const;
const value = { type: ["string", "number", "boolean"] } as const;
const values = { type: "object", additionalProperties: value } as const;

const credentials = { ...values, properties: { scopes, user_scopes: scopes } } as const;
const changedCredentials = {
  ...values,
  properties: { scopes: clearableScopes, user_scopes: clearableScopes },
} as const;

const proxyConfig = {
  ...strictObject,
  required: ["proxy_url"],
  properties: { proxy_url: { type: "string", format: "uri" }, proxy_auth_key: { type: "string" } },
} as const;

const commonFields = {
  name: text,
  is_enabled_for_tool_router: boolean,
  restrict_to_following_tools: strings,
  shared_connection_fields: values,
  shared_credentials: values,
} as const;

const toolAccess = (properties: object) => ({ ...strictObject, properties });
const forConnections = { tools_for_connected_account_creation: strings };

/** One form for each word that `type` can be; the schema of the object that this stands in has no other. */
const oneForm = (forms: Record<string, { properties: object; required?: string[] }>) => ({
  type: "object",
  discriminator: { propertyName: "type" },
  oneOf: Object.entries(forms).map(([type, { properties, required = [] }]) => ({
    properties: { type: { const: type }, ...commonFields, ...properties },
    required: ["type", ...required],
    additionalProperties: false,
  })),
});

const tool_access_config = toolAccess(forConnections);

export const createAuthConfigBody = {
  ...strictObject,
  required: ["toolkit"],
  properties: {
    toolkit: { ...strictObject, required: ["slug"], properties: { slug: text } },
    auth_config: oneForm({
      use_composio_managed_auth: { properties: { credentials, managed_app_id: text, tool_access_config } },
      use_custom_auth: {
        properties: { authScheme: text, credentials, proxy_config: proxyConfig, tool_access_config },
        required: ["authScheme"],
      },
    }),
  },
};

const changed_tool_access_config = toolAccess({
  ...forConnections,
  tools_available_for_execution: strings,
});

export const updateAuthConfigBody = oneForm({
  default: {
    properties: {
      scopes: clearableScopes,
      user_scopes: clearableScopes,
      tool_access_config: changed_tool_access_config,
    },
  },
  custom: {
    properties: {
      credentials: changedCredentials,
      proxy_config: { ...proxyConfig, nullable: true },
      tool_access_config: changed_tool_access_config,
    },
  },
});
