import { CustomAuthMode } from "./custom-toolkit-enums";
import type { CustomToolkitInputs } from "./custom-toolkit-fields";

/** The path of the request that has the tools of a toolkit read anew. */
export const SYNC_PATH = "/custom/toolkits/sync";

/** The names that the URL of the MCP server has had. */
export type UrlField = "mcp_url" | "app_url";

/** The body of an upsert but for the name of the URL. */
export interface ToolkitBody {
  /** Without the prefix. */
  slug: string;
  url: string;
  config: object;
}

/** @param slug The slug without the prefix. */
export function bodyOf(
  { name, mcpUrl = "", authSchemes, logo }: CustomToolkitInputs,
  slug: string,
): ToolkitBody {
  return {
    slug,
    url: mcpUrl,
    config: {
      name,
      auth_schemes: authSchemes.map(schemeBody),
      ...(logo?.content && { logo_file: { content: logo.content, mime_type: logo.mimeType } }),
    },
  };
}

function schemeBody(scheme: CustomToolkitInputs["authSchemes"][number]): object {
  switch (scheme.mode) {
    case CustomAuthMode.ApiKey: {
      const { mode, headers, apiKeyField, additionalFields } = scheme;
      const id = additionalFields?.genericId;
      return {
        mode,
        headers,
        ...(apiKeyField && { api_key_field: textsBody(apiKeyField) }),
        ...(id && { additional_fields: { generic_id: textsBody(id) } }),
      };
    }
    case CustomAuthMode.DcrOauth:
      return { mode: scheme.mode, discovery_url: scheme.discoveryUrl };
    default:
      return { mode: scheme.mode };
  }
}

function textsBody({
  displayName,
  description,
}: {
  displayName: string;
  description?: string | undefined;
}): object {
  return { display_name: displayName, ...(description !== undefined && { description }) };
}
