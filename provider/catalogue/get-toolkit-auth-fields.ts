import type { FunctionDefinition } from "../core/function";
import type { AuthScheme } from "./auth-scheme";
import type { CatalogueApi } from "./catalogue";
import { findSchemes } from "./find-toolkit";
import type { ToolkitField } from "./toolkit-scheme";

/** Whose fields are looked up. */
export interface GetToolkitAuthFieldsArgs {
  /** The slug of the toolkit, such as `hubspot`, in any case. */
  toolkit: string;
  /** The one scheme that is wanted, such as `OAUTH2`, in any case. Default: all that the toolkit offers. */
  authScheme?: AuthScheme;
}

/** A value that a scheme asks for. */
export interface AuthField {
  /** The name, such as `client_id`, as the map that holds it has it. */
  name: string;
  /** The name for people, such as `Client ID`. The name where Composio gives none. */
  displayName: string;
  /** A description of the value. Empty where Composio does not say. */
  description: string;
  /** Whether it has to be given. */
  required: boolean;
  /** Whether Composio marks it as secret. */
  secret: boolean;
  /** The value that it has unless one is given, where there is one. */
  default: string | number | boolean | undefined;
}

/** A scheme of a toolkit, with the values that it asks for. */
export interface ToolkitAuthScheme {
  /** The scheme, such as `OAUTH2`. */
  authScheme: AuthScheme;
  /** The name that the toolkit gives it, where there is one. */
  name: string | undefined;
  /** The values that a custom auth config of it holds, the required ones first. */
  fields: AuthField[];
  /** The values that each connection holds, which its user is asked for. */
  connectionFields: AuthField[];
}

/** The values that custom auth configs of the toolkit need, by scheme. */
export interface GetToolkitAuthFieldsResult {
  /** The schemes, in Composio's order. Empty for a toolkit without authentication, which has no auth configs. */
  schemes: ToolkitAuthScheme[];
}

/** @internal */
export const getToolkitAuthFields: FunctionDefinition<
  GetToolkitAuthFieldsArgs,
  GetToolkitAuthFieldsResult,
  CatalogueApi
> = {
  name: "getToolkitAuthFields",
  takes: { toolkit: { type: "text", isRequired: true }, authScheme: { type: "text" } },
  what: ({ toolkit }) => `the auth fields of ${toolkit}`,
  async ask({ toolkits }, { toolkit, authScheme }) {
    const found = await findSchemes(toolkits, toolkit, authScheme);
    const schemes = found.map(({ scheme, name, creationFields, connectionFields }) => ({
      authScheme: scheme,
      name,
      fields: creationFields.map(fieldOf),
      connectionFields: connectionFields.map(fieldOf),
    }));
    return { schemes };
  },
};

function fieldOf({ isSecret, description, ...others }: ToolkitField): AuthField {
  return { ...others, description: description ?? "", secret: isSecret };
}
