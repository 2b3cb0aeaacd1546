import { ApiError } from "../../api/api-error";

export const accountNotFound = (id: string): ApiError =>
  new ApiError({
    status: 404,
    slug: "ConnectedAccount_ResourceNotFound",
    code: 606,
    message: `Connected account "${id}" not found`,
    suggestedFix: "List the connected accounts of the project",
  });

export const badAccount = (message: string): ApiError =>
  new ApiError({
    status: 400,
    slug: "ConnectedAccount_BadRequest",
    code: 600,
    message,
    suggestedFix: "Correct the request",
  });

/** By the names for people. */
export const missingFields = (names: readonly string[]): ApiError =>
  new ApiError({
    status: 400,
    slug: "ConnectedAccount_MissingRequiredFields",
    code: 612,
    message: `Missing required fields: ${names.join(", ")}`,
    suggestedFix: "Provide the required fields",
  });

export const aliasTaken = (alias: string, status: 400 | 409): ApiError =>
  new ApiError({
    status,
    slug: "ConnectedAccount_AliasAlreadyExists",
    message: `The alias "${alias}" is already in use for this user and toolkit`,
    suggestedFix: "Choose another alias",
  });

export const noStatusRoute = (id: string, status: 404 | 405 | 410): ApiError =>
  new ApiError({
    status,
    slug: status === 404 ? "HTTP_NotFound" : status === 405 ? "HTTP_MethodNotAllowed" : "HTTP_Gone",
    message:
      status === 410
        ? "This endpoint was removed"
        : `Route PATCH:/api/v3/connected_accounts/${id}/status not found`,
    suggestedFix: "See https://docs.composio.dev",
  });

export const nothingToRevoke = (id: string, scheme: string): ApiError =>
  badAccount(`Connected account "${id}" is of ${scheme}, which cannot be revoked`);

export const notRevocable = (id: string, status: string): ApiError =>
  new ApiError({
    status: 409,
    slug: "ConnectedAccount_Conflict",
    message: `Connected account "${id}" is ${status}, and only an active one can be revoked`,
    suggestedFix: "Enable or connect the account first",
  });

export const onlyProjectKey = (): ApiError =>
  new ApiError({
    status: 401,
    slug: "HTTP_Unauthorized",
    message: "Connected accounts are written with an API key of the project",
    suggestedFix: "Send the key of the project in x-api-key",
  });
