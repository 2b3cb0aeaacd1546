import { apiKey, connectedBy, field, type Scheme, type Toolkit } from "../../catalogue";
import type { CustomAuthScheme, StoredCustomToolkit } from "./stored-custom-toolkit";

/** A custom toolkit as auth configs and look-ups take any toolkit. */
export function asToolkit({ slug, name, auth_schemes }: StoredCustomToolkit): Toolkit {
  const description = `Custom toolkit ${name}`;
  return { slug, name, description, category: "custom", schemes: auth_schemes.map(toScheme), managed: [] };
}

function toScheme(scheme: CustomAuthScheme): Scheme {
  if (scheme.mode !== "API_KEY") {
    return connectedBy(scheme.mode);
  }
  const extra = scheme.additional_fields?.generic_id;
  return apiKey({ initiation: extra ? [field("generic_id", extra.display_name)] : [] });
}
