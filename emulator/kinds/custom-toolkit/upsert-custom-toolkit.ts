import { isDeepStrictEqual } from "node:util";
import { badRequest } from "../../api/api-error";
import { toolkitDiffers, toolkitExists } from "./custom-toolkit-errors";
import type { CustomToolkitHolder } from "./custom-toolkit-store";
import { liveCustomToolkit } from "./find-custom-toolkit";
import type { CustomAuthScheme, StoredCustomToolkit, WantedCustomToolkit } from "./stored-custom-toolkit";

const LOCAL_HOST = /^(localhost|127\.|10\.|192\.168\.|169\.254\.|0\.|\[)/;
const API_KEY = "{{generic_api_key}}";

/** Throws the answer to an upsert that cannot be carried out. */
export function checkUpsert(context: CustomToolkitHolder, wanted: WantedCustomToolkit): void {
  requirePublicUrl(wanted.mcp_url);
  wanted.auth_schemes.forEach(requireApiKey);
  const existing = liveCustomToolkit(context, wanted.slug);
  if (!existing) {
    return;
  }
  if (context.settings.customToolkits.existing === "refused") {
    throw toolkitExists(existing.slug);
  }
  if (existing.mcp_url !== wanted.mcp_url) {
    throw toolkitDiffers(existing.slug, "URL");
  }
  if (!isDeepStrictEqual(fixedParts(existing), fixedParts(wanted))) {
    throw toolkitDiffers(existing.slug, "auth_schemes");
  }
}

/** Creates the toolkit, or changes what can be changed of the one with this slug. */
export function upsertCustomToolkit(
  context: CustomToolkitHolder,
  wanted: WantedCustomToolkit,
): StoredCustomToolkit {
  const { customToolkits, settings } = context;
  const existing = liveCustomToolkit(context, wanted.slug);
  if (!existing) {
    return customToolkits.add(wanted);
  }
  const keeps = settings.customToolkits.leftOut === "kept";
  const { name } = wanted;
  const logo_file = wanted.logo_file ?? (keeps ? existing.logo_file : null);
  const auth_schemes = wanted.auth_schemes.map((scheme) => (keeps ? withTextsOf(existing, scheme) : scheme));
  const change = { name, logo_file, auth_schemes };
  const { name: oldName, logo_file: oldLogo, auth_schemes: oldSchemes } = existing;
  return isDeepStrictEqual(change, { name: oldName, logo_file: oldLogo, auth_schemes: oldSchemes })
    ? existing
    : customToolkits.change(existing.slug, change);
}

function withTextsOf({ auth_schemes }: StoredCustomToolkit, scheme: CustomAuthScheme): CustomAuthScheme {
  const old = auth_schemes.find(({ mode }) => mode === scheme.mode);
  return { ...old, ...scheme } as CustomAuthScheme;
}

/** The schemes without their texts, in an order of their own. */
function fixedParts({ auth_schemes }: Pick<StoredCustomToolkit, "auth_schemes">): object[] {
  return auth_schemes
    .map((scheme) =>
      scheme.mode === "API_KEY"
        ? { mode: scheme.mode, headers: scheme.headers, fields: Object.keys(scheme.additional_fields ?? {}) }
        : scheme,
    )
    .sort((a, b) => a.mode.localeCompare(b.mode));
}

function requirePublicUrl(text: string): void {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== "https:" || LOCAL_HOST.test(url.hostname)) {
    throw badRequest(["the URL of the MCP server must be a public https URL"]);
  }
}

function requireApiKey(scheme: CustomAuthScheme): void {
  const isLacking =
    scheme.mode === "API_KEY" && !Object.values(scheme.headers).some((value) => value.includes(API_KEY));
  if (isLacking) {
    throw badRequest([`toolkit_config.auth_schemes: a header of API_KEY must contain ${API_KEY}`]);
  }
}
