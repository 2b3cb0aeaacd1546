import { ApiError } from "../../api/api-error";
import type { Scheme } from "../../catalogue";

export const authConfigNotFound = (id: string, status: number): ApiError =>
  new ApiError({
    status,
    slug: "Auth_Config_NotFound",
    code: 607,
    message: `Auth config ${id} not found`,
    suggestedFix: "List the auth configs of the project to find the right id",
  });

export const missingFields = (toolkit: string, { mode }: Scheme, names: readonly string[]): ApiError =>
  invalid(`Missing required fields for auth scheme ${mode} of toolkit ${toolkit}: ${names.join(", ")}`);

export const notSharable = (toolkit: string, { mode }: Scheme, names: readonly string[]): ApiError =>
  invalid(
    `Not available as shared fields for auth scheme ${mode} of toolkit ${toolkit}: ${names.join(", ")}. ` +
      "Send what belongs to the auth config in credentials",
  );

export const schemeNotOffered = (toolkit: string, mode: string, offered: readonly string[]): ApiError =>
  invalid(`Toolkit ${toolkit} does not offer auth scheme ${mode}; it offers ${offered.join(", ")}`);

export const managedAppInvalid = (toolkit: string): ApiError =>
  invalid(`Missing required fields for managed auth of toolkit ${toolkit}: client_id, client_secret`);

const invalid = (message: string): ApiError =>
  new ApiError({
    status: 400,
    slug: "Auth_Config_ValidationError",
    code: 301,
    message,
    suggestedFix: "Read the toolkit's auth_config_details to see which fields it takes where",
  });

export const noAuthToolkit = (toolkit: string): ApiError =>
  new ApiError({
    status: 400,
    slug: "Auth_Config_NoAuthApp",
    code: 303,
    message: `Toolkit ${toolkit} needs no authentication, so it has no auth configs`,
    suggestedFix: "Use the toolkit without an auth config",
  });

export const noManagedApp = (toolkit: string): ApiError =>
  new ApiError({
    status: 400,
    slug: "Auth_Config_DefaultAuthConfigNotFound",
    code: 306,
    message: `Composio has no managed app for toolkit ${toolkit}`,
    suggestedFix: "Create a custom auth config with credentials of your own",
  });
