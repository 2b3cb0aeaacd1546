/** A header of requests to an MCP server, by its name; values may hold templates such as `{{generic_api_key}}`. */
export type ToolkitHeaders = Readonly<Record<string, string>>;

/** The texts for people by which a field is asked for. */
export interface FieldTexts {
  /** Its name. */
  readonly display_name: string;
  /** A description of it. */
  readonly description?: string;
}

/** No authentication. */
export interface NoAuthScheme {
  /** Which scheme this is. */
  readonly mode: "NO_AUTH";
}

/** The fields that are asked for beside a key. */
export interface AdditionalFields {
  /** The texts of the field, if there is one. */
  readonly generic_id?: FieldTexts;
}

/** A key in a header. */
export interface ApiKeyScheme {
  /** Which scheme this is. */
  readonly mode: "API_KEY";
  /** With `{{generic_api_key}}` in one at least. */
  readonly headers: ToolkitHeaders;
  /** The texts by which the key is asked for. */
  readonly api_key_field?: FieldTexts;
  /** The fields that are asked for beside it. */
  readonly additional_fields?: AdditionalFields;
}

/** OAuth with a client that registers itself. */
export interface DcrOAuthScheme {
  /** Which scheme this is. */
  readonly mode: "DCR_OAUTH";
  /** Where the MCP server describes it. */
  readonly discovery_url: string;
}

/** A way of authentication, as it is sent. */
export type CustomAuthScheme = NoAuthScheme | ApiKeyScheme | DcrOAuthScheme;

/** A logo, as it is sent. */
export interface LogoFile {
  /** In base64. */
  readonly content: string;
  /** Of the content. */
  readonly mime_type: "image/png" | "image/jpeg";
}

/** A custom toolkit as the emulator keeps it, with its headers and deleted ones included. */
export interface StoredCustomToolkit {
  /** Such as `CUSTOM_ORDERS`: what requests name it by. */
  readonly slug: string;
  /** For people. */
  readonly name: string;
  /** The address of the MCP server behind it, as sent. */
  readonly mcp_url: string;
  /** As sent; the API shows the modes alone. */
  readonly auth_schemes: readonly CustomAuthScheme[];
  /** As sent last; null if none was. */
  readonly logo_file: LogoFile | null;
  /** Such as `20261126_00`. */
  readonly version: string;
  /** As the last sync has read it, and 0 before: there is no MCP server to ask. */
  readonly tools_count: number;
  /** Whether it was deleted. */
  readonly deleted: boolean;
  /** ISO 8601, UTC. */
  readonly created_at: string;
  /** ISO 8601, UTC; no two changes share a millisecond. */
  readonly updated_at: string;
}

/** The changes that a stored custom toolkit takes; fields left out stay as they are. */
export type CustomToolkitChange = Partial<Omit<StoredCustomToolkit, "slug" | "created_at" | "updated_at">>;

/** The custom toolkit that a body asks for. */
export type WantedCustomToolkit = Pick<
  StoredCustomToolkit,
  "slug" | "name" | "mcp_url" | "auth_schemes" | "logo_file"
>;
