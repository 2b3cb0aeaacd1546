import { strictObject, trueOrFalse } from "../../api/json-schemas";
import type { CustomToolkitSettings } from "./custom-toolkit-settings";
import type { CustomAuthScheme, LogoFile } from "./stored-custom-toolkit";

export interface UpsertBody {
  slug: string;
  toolkit_config: {
    name: string;
    mcp_url?: string;
    app_url?: string;
    logo_file?: LogoFile;
    auth_schemes: CustomAuthScheme[];
  };
}

export interface SyncBody {
  slug: string;
  connected_account_id?: string;
}

export const syncBody = {
  ...strictObject,
  required: ["slug"],
  properties: {
    slug: { type: "string", pattern: "^[A-Za-z0-9_]{1,37}$" },
    connected_account_id: { type: "string", minLength: 1 },
  },
};

export interface DeleteCustomToolkitQuery {
  revoke_on_delete?: "true" | "false";
}

export const deleteCustomToolkitQuery = {
  type: "object",
  properties: { revoke_on_delete: trueOrFalse },
};

const text = (maxLength: number) => ({ type: "string", minLength: 1, maxLength });
const object = (required: string[], properties: object) => ({ ...strictObject, required, properties });

const displayTexts = { display_name: text(100), description: text(500) };

const authScheme = {
  type: "object",
  discriminator: { propertyName: "mode" },
  required: ["mode"],
  oneOf: [
    object(["mode"], { mode: { const: "NO_AUTH" } }),
    object(["mode", "headers"], {
      mode: { const: "API_KEY" },
      headers: { type: "object", additionalProperties: { type: "string" }, minProperties: 1 },
      api_key_field: object(["display_name", "description"], displayTexts),
      additional_fields: object([], { generic_id: object(["display_name"], displayTexts) }),
    }),
    object(["mode", "discovery_url"], { mode: { const: "DCR_OAUTH" }, discovery_url: text(2048) }),
  ],
};

export const upsertBody = object(["slug", "toolkit_config"], {
  slug: { type: "string", pattern: "^[A-Za-z0-9_ ]{1,30}$" },
  toolkit_config: object(["name", "auth_schemes"], {
    name: text(200),
    mcp_url: text(2048),
    app_url: text(2048),
    logo_file: object(["content", "mime_type"], {
      content: { type: "string", pattern: "^[A-Za-z0-9+/]+={0,2}$", maxLength: 4_000_000 },
      mime_type: { enum: ["image/png", "image/jpeg"] },
    }),
    auth_schemes: { type: "array", minItems: 1, items: authScheme },
  }),
});

/** The problems with the URL fields of a body: the schema takes both, and the switch says which there are. */
export function urlProblems(
  { toolkit_config: config }: UpsertBody,
  { urlField }: CustomToolkitSettings,
): string[] {
  const fields = urlField === "both" ? (["mcp_url", "app_url"] as const) : ([urlField] as const);
  const unknown = (["mcp_url", "app_url"] as const).filter(
    (name) => config[name] !== undefined && !fields.some((field) => field === name),
  );
  const isLacking = !fields.some((field) => config[field] !== undefined);
  return [
    ...unknown.map((name) => `toolkit_config must NOT have additional properties: '${name}'`),
    ...(isLacking ? [`toolkit_config must have required property '${fields[0]}'`] : []),
  ];
}
