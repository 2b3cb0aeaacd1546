import type * as pulumi from "@pulumi/pulumi";
import type { CustomAuthMode } from "../resources/custom-toolkit/custom-toolkit-enums";

/** An MCP server that everybody may use. */
export interface NoAuthSchemeArgs {
  /** The way in which people authenticate. */
  mode: typeof CustomAuthMode.NoAuth;
}

/** The texts by which people are asked for their key. */
export interface ApiKeyFieldArgs {
  /** A name, of 1 to 100 characters. */
  displayName: pulumi.Input<string>;
  /** A description, of 1 to 500 characters. */
  description: pulumi.Input<string>;
}

/** A second value that people are asked for. */
export interface GenericIdArgs {
  /** A name, of 1 to 100 characters. */
  displayName: pulumi.Input<string>;
  /**
   * A description, of 1 to 500 characters.
   *
   * @default none
   */
  description?: pulumi.Input<string>;
}

/** The values that people are asked for beside their key. */
export interface AdditionalFieldsArgs {
  /**
   * The value that `{{generic_id}}` in a header stands for. Adding or removing it replaces the toolkit; its texts are
   * updated in place.
   *
   * @default none
   */
  genericId?: pulumi.Input<GenericIdArgs>;
}

/** An MCP server that takes a key in a header. */
export interface ApiKeySchemeArgs {
  /** The way in which people authenticate. */
  mode: typeof CustomAuthMode.ApiKey;
  /**
   * The headers of each request to the MCP server, at least one of them with `{{generic_api_key}}` in its value. A secret
   * as a whole, whatever the program passes. Changing this replaces the toolkit. Needed, except for a toolkit that was
   * imported: Composio does not show the headers.
   */
  headers?: pulumi.Input<Record<string, pulumi.Input<string>>>;
  /**
   * The texts by which people are asked for their key. Changing this updates the toolkit in place.
   *
   * @default Composio's own
   */
  apiKeyField?: pulumi.Input<ApiKeyFieldArgs>;
  /**
   * The values that people are asked for beside their key.
   *
   * @default none
   */
  additionalFields?: pulumi.Input<AdditionalFieldsArgs>;
}

/** An MCP server with OAuth, at which Composio registers itself. */
export interface DcrOAuthSchemeArgs {
  /** The way in which people authenticate. */
  mode: typeof CustomAuthMode.DcrOauth;
  /**
   * The https URL at which the MCP server describes its authorization. Changing this replaces the toolkit. Needed, except
   * for a toolkit that was imported: Composio does not show it.
   */
  discoveryUrl?: pulumi.Input<string>;
}

/** A way to authenticate with the MCP server behind a custom toolkit. */
export type CustomAuthSchemeArgs = NoAuthSchemeArgs | ApiKeySchemeArgs | DcrOAuthSchemeArgs;
