import * as pulumi from "@pulumi/pulumi";
import { findSchemes } from "../resources/toolkit/find-toolkit";
import type { ToolkitField } from "../resources/toolkit/toolkit-scheme";
import { type LookupOptions, lookUp, lookUpOutput } from "./look-up";

/** Whose fields are looked up. */
export interface GetToolkitAuthFieldsArgs {
  /** The slug of the toolkit, such as `hubspot`, in any case. */
  toolkit: string;
  /** The one scheme that is wanted, such as `OAUTH2`, in any case. Default: all that the toolkit offers. */
  authScheme?: string;
}

/** The arguments of `getToolkitAuthFields` as outputs. */
export interface GetToolkitAuthFieldsOutputArgs {
  /** The slug of the toolkit, such as `hubspot`, in any case. */
  toolkit: pulumi.Input<string>;
  /** The one scheme that is wanted, such as `OAUTH2`, in any case. Default: all that the toolkit offers. */
  authScheme?: pulumi.Input<string>;
}

/** A value that a scheme asks for. */
export interface AuthField {
  /** The name, such as `client_id`, as the map that holds it has it. */
  name: string;
  /** The name for people, such as `Client ID`. The name where Composio gives none. */
  displayName: string;
  /** What it is. Empty where Composio does not say. */
  description: string;
  /** Whether it has to be given. */
  required: boolean;
  /** Whether Composio marks it as secret. */
  secret: boolean;
  /** The value that it has unless one is given, where there is one. */
  default: string | number | boolean | undefined;
}

/** What a scheme of a toolkit asks for. */
export interface ToolkitAuthScheme {
  /** The scheme, such as `OAUTH2`. */
  authScheme: string;
  /** The name that the toolkit gives it, where there is one. */
  name: string | undefined;
  /** The values that a custom auth config of it holds, the required ones first. */
  fields: AuthField[];
  /** The values that each connection holds, which its user is asked for. */
  connectionFields: AuthField[];
}

/** What custom auth configs of the toolkit need. */
export interface GetToolkitAuthFieldsResult {
  /** The schemes, in Composio's order. Empty for a toolkit without authentication, which has no auth configs. */
  schemes: ToolkitAuthScheme[];
}

/**
 * Looks up what a custom auth config of a toolkit needs, by the toolkit's own description.
 *
 * ```ts
 * const { schemes } = await getToolkitAuthFields({ toolkit: "hubspot", authScheme: "OAUTH2" });
 * const needed = schemes.flatMap(({ fields }) => fields).filter(({ required }) => required);
 * ```
 *
 * @returns The fields as they are now, at the cost of one request.
 * @throws pulumi.RunError when there is no such toolkit, with those whose slug is near, when it does not have the scheme,
 * with those that it has, when Composio does not describe its schemes, or when Composio cannot be asked.
 */
export async function getToolkitAuthFields(
  args: GetToolkitAuthFieldsArgs,
): Promise<GetToolkitAuthFieldsResult> {
  const { toolkit, authScheme } = args;
  const found = await lookUp(`the auth fields of ${toolkit}`, ({ toolkits }) =>
    findSchemes(toolkits, toolkit, authScheme),
  );
  const schemes = found.map(({ scheme, name, creationFields, connectionFields }) => ({
    authScheme: scheme,
    name,
    fields: creationFields.map(fieldOf),
    connectionFields: connectionFields.map(fieldOf),
  }));
  return { schemes };
}

/** `getToolkitAuthFields` for arguments that are outputs. */
export function getToolkitAuthFieldsOutput(
  args: GetToolkitAuthFieldsOutputArgs,
  opts?: LookupOptions,
): pulumi.Output<GetToolkitAuthFieldsResult> {
  return lookUpOutput(
    getToolkitAuthFields,
    pulumi.output(args as pulumi.Input<GetToolkitAuthFieldsArgs>),
    opts,
  );
}

function fieldOf({ isSecret, description, ...others }: ToolkitField): AuthField {
  return { ...others, description: description ?? "", secret: isSecret };
}
